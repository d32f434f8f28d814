//! The files of measured values that lie beside the page.

/// One of the files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Metric {
    /// People online.
    Visits,
    /// How slow the API is. The publisher stretches each window to 0..1: values of two windows cannot be compared.
    ApiLatency,
    /// How much the API is asked. Stretched like [`Metric::ApiLatency`].
    ApiRequests,
    /// The share of API calls that fail.
    ApiErrors,
    /// The share of logins through Steam that succeed.
    SteamLogins,
    /// The share of logins through Meta that succeed.
    MetaLogins,
    /// How many logins come through Steam; in which measure is not known.
    SteamLoginCount,
    /// How many logins come through Meta; in which measure is not known.
    MetaLoginCount,
}

impl Metric {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Visits,
        Self::ApiLatency,
        Self::ApiRequests,
        Self::ApiErrors,
        Self::SteamLogins,
        Self::MetaLogins,
        Self::SteamLoginCount,
        Self::MetaLoginCount,
    ];

    /// Its name in the database, the log and the counters.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Visits => "visits",
            Self::ApiLatency => "api_latency",
            Self::ApiRequests => "api_requests",
            Self::ApiErrors => "api_errors",
            Self::SteamLogins => "extauth_steam",
            Self::MetaLogins => "extauth_oculus",
            Self::SteamLoginCount => "extauth_steam_count",
            Self::MetaLoginCount => "extauth_oculus_count",
        }
    }

    /// The names of all.
    pub const NAMES: [&str; 8] = [
        "visits",
        "api_latency",
        "api_requests",
        "api_errors",
        "extauth_steam",
        "extauth_oculus",
        "extauth_steam_count",
        "extauth_oculus_count",
    ];

    /// The one with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|metric| metric.name() == name)
    }

    /// Where it lies.
    pub const fn path(self) -> &'static str {
        match self {
            Self::Visits => "/visits.json",
            Self::ApiLatency => "/apilatency.json",
            Self::ApiRequests => "/apirequests.json",
            Self::ApiErrors => "/apierrors.json",
            Self::SteamLogins => "/extauth_steam.json",
            Self::MetaLogins => "/extauth_oculus.json",
            Self::SteamLoginCount => "/extauth_steam_count.json",
            Self::MetaLoginCount => "/extauth_oculus_count.json",
        }
    }

    /// What its values are, as far as that is known.
    pub const fn unit(self) -> &'static str {
        match self {
            Self::Visits => "count",
            Self::ApiErrors | Self::SteamLogins | Self::MetaLogins => "fraction",
            Self::ApiLatency | Self::ApiRequests => "relative",
            Self::SteamLoginCount | Self::MetaLoginCount => "unknown",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_is_found_by_its_name() {
        assert_eq!(Metric::ALL.map(Metric::name), Metric::NAMES);
    }
}
