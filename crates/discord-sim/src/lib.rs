//! A simulated Discord on loopback that refuses what Discord refuses.
