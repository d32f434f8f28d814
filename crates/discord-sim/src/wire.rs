//! TCP connections that can be cut from outside, and a door that can be shut.

use std::{
    io,
    net::SocketAddr,
    pin::Pin,
    sync::{
        Arc, Mutex, PoisonError, Weak,
        atomic::{AtomicBool, Ordering},
    },
    task::{Context, Poll, Waker},
    time::Duration,
};

use axum::{
    extract::connect_info::Connected,
    serve::{IncomingStream, Listener},
};
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    net::{TcpListener, TcpStream},
    sync::watch,
};

/// What cuts one connection.
#[derive(Debug, Default)]
pub(crate) struct Plug {
    pulled: AtomicBool,
    reader: Mutex<Option<Waker>>,
}

impl Plug {
    /// Cuts the connection: nothing is sent any more, and the client sees a reset.
    pub(crate) fn pull(&self) {
        self.pulled.store(true, Ordering::SeqCst);
        let waker = self
            .reader
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        if let Some(waker) = waker {
            waker.wake();
        }
    }

    fn check(&self) -> io::Result<()> {
        if self.pulled.load(Ordering::SeqCst) {
            Err(io::ErrorKind::ConnectionReset.into())
        } else {
            Ok(())
        }
    }
}

/// The plugs of all connections, to pull them at once. Cheap to clone.
#[derive(Debug, Clone, Default)]
pub(crate) struct Plugs(Arc<Mutex<Vec<Weak<Plug>>>>);

impl Plugs {
    /// Remembers a connection, to cut it with all the others.
    fn remember(&self, plug: &Arc<Plug>) {
        let mut plugs = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        plugs.retain(|plug| plug.strong_count() > 0);
        plugs.push(Arc::downgrade(plug));
    }

    /// How many connections are open.
    pub(crate) fn count(&self) -> usize {
        let plugs = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        plugs.iter().filter(|plug| plug.strong_count() > 0).count()
    }

    /// Cuts every connection, REST and gateway alike.
    pub(crate) fn pull(&self) {
        let plugs = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for plug in plugs.iter().filter_map(Weak::upgrade) {
            plug.pull();
        }
    }
}

/// The plug of the connection a request came over.
#[derive(Debug, Clone)]
pub(crate) struct Line(pub(crate) Arc<Plug>);

impl Connected<IncomingStream<'_, Door>> for Line {
    fn connect_info(stream: IncomingStream<'_, Door>) -> Self {
        Self(Arc::clone(&stream.io().plug))
    }
}

/// A connection that can be cut.
#[derive(Debug)]
pub(crate) struct Wire {
    stream: TcpStream,
    plug: Arc<Plug>,
}

impl Wire {
    fn check(&self) -> io::Result<()> {
        self.plug.check().inspect_err(|_| {
            // Closing then sends a reset instead of an orderly end. Where the
            // system cannot, the client sees the orderly end.
            let _orderly = self.stream.set_zero_linger();
        })
    }
}

impl AsyncRead for Wire {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        *self
            .plug
            .reader
            .lock()
            .unwrap_or_else(PoisonError::into_inner) = Some(context.waker().clone());
        self.check()?;
        Pin::new(&mut self.stream).poll_read(context, buffer)
    }
}

impl AsyncWrite for Wire {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        self.check()?;
        Pin::new(&mut self.stream).poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.check()?;
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.check()?;
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}

/// A listening socket that is closed while connections are to be refused.
#[derive(Debug)]
pub(crate) struct Door {
    address: SocketAddr,
    listener: Option<TcpListener>,
    open: watch::Receiver<bool>,
    plugs: Plugs,
}

impl Door {
    /// A door on a socket that listens already.
    pub(crate) fn new(
        listener: TcpListener,
        open: watch::Receiver<bool>,
        plugs: Plugs,
    ) -> io::Result<Self> {
        Ok(Self {
            address: listener.local_addr()?,
            listener: Some(listener),
            open,
            plugs,
        })
    }

    async fn listen(&self) -> TcpListener {
        loop {
            match TcpListener::bind(self.address).await {
                Ok(listener) => return listener,
                Err(error) => {
                    // Somebody may hold the port for a moment.
                    tracing::warn!(%error, "cannot listen again yet");
                    tokio::time::sleep(Duration::from_millis(20)).await;
                }
            }
        }
    }
}

impl Listener for Door {
    type Io = Wire;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Wire, SocketAddr) {
        loop {
            if !*self.open.borrow_and_update() {
                self.listener = None;
                if self.open.changed().await.is_err() {
                    std::future::pending::<()>().await;
                }
                continue;
            }
            let listener = match self.listener.take() {
                Some(listener) => listener,
                None => self.listen().await,
            };
            let accepted = tokio::select! {
                accepted = listener.accept() => accepted.ok(),
                _ = self.open.changed() => None,
            };
            self.listener = Some(listener);
            if let Some((stream, address)) = accepted {
                // Small answers must not wait for more to say.
                let _slower = stream.set_nodelay(true);
                let plug = Arc::new(Plug::default());
                self.plugs.remember(&plug);
                return (Wire { stream, plug }, address);
            }
        }
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        Ok(self.address)
    }
}
