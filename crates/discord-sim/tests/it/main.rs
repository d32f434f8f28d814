//! The rules of the simulated Discord, by raw HTTP and raw WebSocket.

mod client;
mod gateway;
mod messages;
mod scene;
