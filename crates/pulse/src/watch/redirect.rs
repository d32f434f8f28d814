//! Where a page may send us on to.
//!
//! The addresses in the settings may be private ones. A page that is not ours must not lead us into the network that
//! the bot stands in: a redirect is followed to a host that the settings name, or to a public address.

use std::{
    collections::BTreeSet,
    error::Error,
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
    sync::Arc,
};

use reqwest::{
    Url,
    dns::{Addrs, Name, Resolve, Resolving},
    redirect::Policy,
};

use crate::limits::REDIRECTS;

/// The hosts that the settings name.
#[derive(Debug, Clone)]
pub(super) struct OwnHosts(Arc<BTreeSet<String>>);

/// A redirect that is not followed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(super) enum Forbidden {
    #[error("the page sends us on to `{0}`, which is no public address")]
    Private(String),
    #[error("the page sends us on to an address with `{0}:` instead of `https:`")]
    Scheme(String),
    #[error("the page sends us on more than {REDIRECTS} times")]
    TooOften,
}

impl OwnHosts {
    pub(super) fn of(addresses: &[&str]) -> Self {
        let urls = addresses
            .iter()
            .filter_map(|address| Url::parse(address).ok());
        let hosts = urls.filter_map(|url| url.host_str().map(str::to_owned));
        Self(Arc::new(hosts.collect()))
    }

    /// Follows what [`check`](Self::check) allows.
    pub(super) fn policy(&self) -> Policy {
        let own = self.clone();
        Policy::custom(move |attempt| {
            if attempt.previous().len() > REDIRECTS {
                return attempt.error(Forbidden::TooOften);
            }
            match own.check(attempt.url()) {
                Ok(()) => attempt.follow(),
                Err(forbidden) => attempt.error(forbidden),
            }
        })
    }

    /// Checks all of a redirect's target but what its name stands for, which is seen when it is resolved.
    fn check(&self, to: &Url) -> Result<(), Forbidden> {
        if !matches!(to.scheme(), "http" | "https") {
            return Err(Forbidden::Scheme(to.scheme().to_owned()));
        }
        let host = to.host_str().unwrap_or_default();
        let literal = host.trim_start_matches('[').trim_end_matches(']');
        let is_private = literal.parse().is_ok_and(|address| !is_public(address));
        if is_private && !self.0.contains(host) {
            return Err(Forbidden::Private(host.to_owned()));
        }
        Ok(())
    }

    /// The addresses of a host that may be connected to.
    fn allowed(
        &self,
        host: &str,
        found: impl Iterator<Item = SocketAddr>,
    ) -> Result<Vec<SocketAddr>, Forbidden> {
        let is_own = self.0.contains(host);
        let allowed: Vec<_> = found
            .filter(|address| is_own || is_public(address.ip()))
            .collect();
        if allowed.is_empty() {
            return Err(Forbidden::Private(host.to_owned()));
        }
        Ok(allowed)
    }
}

impl Resolve for OwnHosts {
    fn resolve(&self, name: Name) -> Resolving {
        let own = self.clone();
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let allowed = own.allowed(name.as_str(), found)?;
            Ok(Box::new(allowed.into_iter()) as Addrs)
        })
    }
}

/// The redirect for which a request has failed.
pub(super) fn forbidden(error: &reqwest::Error) -> Option<Forbidden> {
    let mut cause = error.source();
    while let Some(inner) = cause {
        if let Some(forbidden) = inner.downcast_ref::<Forbidden>() {
            return Some(forbidden.clone());
        }
        cause = inner.source();
    }
    None
}

/// Whether an address belongs to the public internet.
fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => is_public_v6(address),
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let is_special = match address.octets() {
        // "This network", and what comes after the last ordinary network.
        [0 | 240..=255, ..]
        // Between a provider and its customers.
        | [100, 64..=127, ..]
        // Protocol assignments, and measurements between networks.
        | [192, 0, 0, _]
        | [198, 18 | 19, ..] => true,
        _ => false,
    };
    !(is_special
        || address.is_private()
        || address.is_loopback()
        || address.is_link_local()
        || address.is_documentation()
        || address.is_multicast())
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    let [first, second, third, .., seventh, eighth] = address.segments();
    let v4 = |high: u16, low: u16| {
        let ([one, two], [three, four]) = (high.to_be_bytes(), low.to_be_bytes());
        is_public_v4(Ipv4Addr::new(one, two, three, four))
    };
    if let Some(mapped) = address.to_ipv4_mapped() {
        return is_public_v4(mapped);
    }
    match (first, second) {
        // Translated to the address of version 4 at its end.
        (0x64, 0xff9b) if third == 0 => v4(seventh, eighth),
        // Tunnelled to the address of version 4 behind the prefix.
        (0x2002, _) => v4(second, third),
        // Protocol assignments, Teredo among them; documentation.
        (0x2001, 0..=0x1ff | 0xdb8) | (0x3fff, 0..=0xfff) => false,
        // All that is assigned to the public internet.
        _ => first & 0xe000 == 0x2000,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_public_addresses_are_public() {
        for address in [
            "1.1.1.1",
            "172.15.0.1",
            "172.32.0.1",
            "100.63.0.1",
            "2606:4700::1",
            "::ffff:1.1.1.1",
            "64:ff9b::101:101",
        ] {
            assert!(is_public(address.parse().unwrap()), "{address}");
        }
        for address in [
            "0.0.0.0",
            "127.0.0.1",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "192.0.2.1",
            "198.18.0.1",
            "224.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::7f00:1",
            "fe80::1",
            "fd00::1",
            "ff02::1",
            "2001:db8::1",
            "2001::1",
            "2002:7f00:1::",
            "::ffff:127.0.0.1",
            "64:ff9b::a00:1",
            "64:ff9b:1::1",
        ] {
            assert!(!is_public(address.parse().unwrap()), "{address}");
        }
    }

    #[test]
    fn a_redirect_leads_to_a_host_of_ours_or_into_the_open() {
        let own = OwnHosts::of(&["http://10.0.0.7:8080", "https://Status.example.com"]);
        let check = |to: &str| own.check(&Url::parse(to).unwrap());
        let private = |host: &str| Err(Forbidden::Private(host.to_owned()));

        assert_eq!(check("http://10.0.0.7:9090/x"), Ok(()));
        assert_eq!(check("https://1.1.1.1/"), Ok(()));
        assert_eq!(check("https://elsewhere.example"), Ok(()));
        assert_eq!(check("http://10.0.0.8/"), private("10.0.0.8"));
        assert_eq!(check("http://2130706433/"), private("127.0.0.1"));
        assert_eq!(check("http://[::1]/"), private("[::1]"));
        assert_eq!(
            check("ftp://1.1.1.1/"),
            Err(Forbidden::Scheme("ftp".to_owned()))
        );
    }

    #[test]
    fn a_name_is_as_good_as_what_it_stands_for() {
        let own = OwnHosts::of(&["https://status.example.com"]);
        let (inside, outside) = (
            SocketAddr::from(([10, 0, 0, 1], 0)),
            SocketAddr::from(([1, 1, 1, 1], 0)),
        );
        let both = || [inside, outside].into_iter();

        assert_eq!(
            own.allowed("status.example.com", both()),
            Ok(vec![inside, outside])
        );
        assert_eq!(own.allowed("other.example", both()), Ok(vec![outside]));
        assert_eq!(
            own.allowed("other.example", [inside].into_iter()),
            Err(Forbidden::Private("other.example".to_owned()))
        );
    }
}
