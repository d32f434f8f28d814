//! What both Guildhall bots share.
