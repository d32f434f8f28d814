//! Has the crate compiled again when what its queries are checked against
//! changes: Cargo sees neither the migrations nor the records on its own.

fn main() {
    for path in ["../../migrations", "sqlx.toml", ".sqlx"] {
        println!("cargo::rerun-if-changed={path}");
    }
    // `cargo prepare` asks for records in a new folder each time.
    println!("cargo::rerun-if-env-changed=SQLX_OFFLINE_DIR");
}
