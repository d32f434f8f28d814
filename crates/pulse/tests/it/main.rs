//! Stories: the real bot between a simulated Discord and a simulated page.

mod alerts;
mod commands;
mod crashes;
mod hostile;
mod languages;
mod maintenances;
mod missed;
mod operating;
mod past;
mod pictures;
mod shapes;
mod source;
mod start;
mod world;
