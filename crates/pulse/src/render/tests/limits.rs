//! That embeds keep to Discord's limits under the worst of pages.

use proptest::prelude::*;

use super::{super::cut::length, *};

/// Text as long and as strange as a page could send.
fn strange() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "\\PC{0,30}",
        Just("👩‍👩‍👧".repeat(60)),
        Just("*[x](https://a.b)".repeat(300))
    ];
    prop::collection::vec(piece, 1..4).prop_map(|all| all.concat())
}

fn texts_of(embed: &Embed) -> Vec<(&str, usize)> {
    let mut all = vec![
        (embed.title.as_deref().unwrap_or_default(), 256),
        (embed.description.as_deref().unwrap_or_default(), 4_096),
        (
            embed.footer.as_ref().map_or("", |footer| &footer.text),
            2_048,
        ),
    ];
    all.extend(
        embed
            .fields
            .iter()
            .flat_map(|field| [(field.name.as_str(), 256), (&field.value, 1_024)]),
    );
    all
}

fn fits(embed: &Embed) -> bool {
    let texts = texts_of(embed);
    texts.iter().all(|(text, limit)| length(text) <= *limit)
        && texts.iter().map(|(text, _)| length(text)).sum::<usize>() <= 6_000
        && embed.fields.len() <= 25
        && embed
            .fields
            .iter()
            .all(|field| !field.name.is_empty() && !field.value.is_empty())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn discord_would_take_whatever_a_page_says(text in strange(), word in strange(), count in 0..60_usize) {
        let texts = texts();
        let mut page = snapshot();
        page.name = text.clone();
        page.description = text.clone();
        page.incidents = vec![Incident { title: text.clone(), impact: word.clone(), ..incident() }; count];
        page.components = (0..count)
            .flat_map(|number| {
                let name = format!("{number}{text}");
                let group = Component { is_group: true, ..component(&name, &word, None) };
                [group, component(&word, &word, Some(&name))]
            })
            .collect();
        let mut told = incident();
        told.title = text.clone();
        told.status = word.clone();
        told.components = vec![text.clone(); count];
        told.updates[0].body = text.repeat(20);
        let page_named = Page { name: &text, link: None };
        let many = vec![&told; count + 1];
        let news = [About::One(&told), About::More(many)]
            .map(|about| IncidentNews { kind: Kind::Incident, about, count: 0, happened_at: NOON });

        prop_assert!(fits(&status(&fresh(page), &figures(), 1, english(&texts)).embed));
        for news in news {
            prop_assert!(fits(&news.embed(page_named, english(&texts))));
        }
    }
}
