//! The page that tells what the tables are.

#[tokio::test]
async fn the_page_about_the_tables_is_true() -> anyhow::Result<()> {
    let page = include_str!("../../../../docs/schema.md");

    let schema = storage::operations::schema().await?;

    assert!(
        schema.trim_end() == page.trim_end(),
        "docs/schema.md is out of date: cargo xtask schema > docs/schema.md"
    );
    Ok(())
}
