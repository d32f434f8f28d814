//! TLS: its cryptography, and whom it trusts.

use std::error::Error;

use storage::Cause;

use crate::lifecycle::Misconfigured;

/// Gives TLS its cryptography. Fails only if that was done before, which is as
/// good.
pub fn install() {
    let _installed = rustls::crypto::ring::default_provider().install_default();
}

/// Makes sure that TLS can be used: that it has its cryptography, and certificates
/// to tell Discord by.
///
/// # Errors
///
/// Returns a sentence with the remedy.
pub(crate) fn prepare() -> Result<(), Misconfigured> {
    install();
    let Err(error) = reqwest::Client::builder().build() else {
        return Ok(());
    };
    // Without a file to read them from there are no certificates, either.
    if let Some(cause) = Cause::against_files(1) {
        let remedy = cause.remedy();
        return Err(Misconfigured(format!("cannot use TLS ({cause}); {remedy}")));
    }
    let mut cause: &dyn Error = &error;
    while let Some(inner) = cause.source() {
        cause = inner;
    }
    Err(Misconfigured(format!(
        "cannot tell Discord from others ({cause}); install the package `ca-certificates`, or \
         name a file of certificates in the variable SSL_CERT_FILE"
    )))
}
