//! A simulated status page, shaped like Atlassian Statuspage.
