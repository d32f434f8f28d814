//! Embeds as people see them.

mod limits;

use std::{fmt::Write as _, sync::Arc};

use botkit::text::Texts;
use insta::assert_snapshot;
use time::{Duration, OffsetDateTime, macros::datetime};
use twilight_model::channel::message::Embed;

use super::{status::status, *};
use crate::{
    alert::{
        Tells as _,
        incident::{About, IncidentNews, Kind},
    },
    figures::Figures,
    snapshot::{Component, Incident, Maintenance, Page, Snapshot, Update},
    view::View,
};

const NOON: OffsetDateTime = datetime!(2026-03-01 12:00 UTC);
const PAGE: Page<'_> = Page {
    name: "VRChat",
    link: Some("https://status.example.com/"),
};

fn texts() -> Texts {
    Texts::english(&[include_str!("../../../../../locales/pulse/en/pulse.ftl")]).unwrap()
}

fn english(texts: &Texts) -> Language<'_> {
    Language {
        texts,
        locale: "en",
    }
}

fn component(name: &str, status: &str, group: Option<&str>) -> Component {
    Component {
        id: name.to_owned(),
        name: name.to_owned(),
        status: status.to_owned(),
        group: group.map(str::to_owned),
        is_group: false,
        hidden_while_well: false,
    }
}

fn incident() -> Incident {
    Incident {
        id: "i1".to_owned(),
        title: "Login *is* down".to_owned(),
        impact: "major".to_owned(),
        status: "identified".to_owned(),
        started_at: NOON,
        resolved_at: None,
        created_at: NOON,
        updated_at: NOON,
        link: Some("https://stspg.io/i1".to_owned()),
        components: vec!["Authentication / Login".to_owned()],
        updates: vec![Update {
            id: "u1".to_owned(),
            status: "identified".to_owned(),
            body: "@everyone see [this](https://evil.example)".to_owned(),
            published_at: NOON,
            created_at: NOON,
            updated_at: NOON,
            components: Vec::new(),
        }],
    }
}

fn snapshot() -> Snapshot {
    let group = Component {
        is_group: true,
        ..component("API / Website", "degraded_performance", None)
    };
    Snapshot {
        name: "VRChat".to_owned(),
        link: Some("https://status.example.com/".to_owned()),
        updated_at: Some(NOON),
        indicator: "major".to_owned(),
        description: "Partial System Outage".to_owned(),
        components: vec![
            component("Website", "operational", None),
            group,
            component("Login", "major_outage", Some("API / Website")),
            component("Friends", "haunted", Some("API / Website")),
        ],
        lists_components: true,
        incidents: vec![incident()],
        lists_incidents: true,
        maintenances: vec![Maintenance {
            id: "m1".to_owned(),
            title: "New cables".to_owned(),
            status: "scheduled".to_owned(),
            scheduled_for: NOON + Duration::DAY,
            scheduled_until: NOON + Duration::DAY + Duration::HOUR,
            created_at: NOON,
            updated_at: NOON,
            components: Vec::new(),
            updates: Vec::new(),
            link: None,
        }],
    }
}

fn figures() -> Figures {
    Figures {
        online: Some(83_210.0),
        online_before: Some(84_000.0),
        errors: Some(0.000_042),
        steam: Some(0.951),
        meta: None,
    }
}

fn fresh(snapshot: Snapshot) -> View {
    View::default().read(Some(Arc::new(snapshot)), NOON)
}

/// The embed as lines of text.
fn shown(embed: &Embed) -> String {
    let mut text = String::new();
    let title = embed.title.as_deref().unwrap_or_default();
    let colour = embed.color.unwrap_or_default();
    writeln!(
        text,
        "{title} | {} | #{colour:06x}",
        embed.url.as_deref().unwrap_or("-")
    )
    .unwrap();
    writeln!(text, "{}", embed.description.as_deref().unwrap_or_default()).unwrap();
    for field in &embed.fields {
        writeln!(text, "[{}]\n{}", field.name, field.value).unwrap();
    }
    if let Some(footer) = &embed.footer {
        writeln!(text, "({})", footer.text).unwrap();
    }
    text.replace('\u{200b}', "·").replace('\u{202f}', " ")
}

#[test]
fn the_page_is_shown_with_what_is_going_on_first() {
    let texts = texts();

    let embed = status(&fresh(snapshot()), &figures(), 1, english(&texts)).embed;

    assert_snapshot!(shown(&embed), @r"
    VRChat: Partial System Outage | https://status.example.com/ | #e67e22
    Checked <t:1772366400:R>.
    [Right now]
    👥 83 210 people online (−790 in an hour)
    0.00420 % of API calls fail
    95.1 % of Steam logins succeed
    [Active incidents]
    [Login \*is\* down](https://stspg.io/i1) (Major, Identified, since <t:1772366400:R>)
    [Maintenance]
    New cables (Scheduled, <t:1772452800:f> to <t:1772456400:f>)
    [Components]
    🟢 Website
    [🟡 API / Website]
    🔴 Login
    ⚪ Friends
    ");
}

/// Groups of eight, all of one name.
fn groups_of_one_name(count: usize) -> Vec<Component> {
    let of = |number: usize| {
        let id = format!("g{number}");
        let group = Component {
            id: id.clone(),
            is_group: true,
            ..component("Region", "operational", None)
        };
        let children = (0..8).map(move |child| {
            let name = format!("Part {number}.{child}");
            component(&name, "operational", Some(&id))
        });
        [group].into_iter().chain(children)
    };
    (0..count).flat_map(of).collect()
}

#[test]
fn groups_of_one_name_have_their_own_components() {
    let texts = texts();
    let mut page = snapshot();
    page.components = groups_of_one_name(2);

    let text = shown(&status(&fresh(page), &figures(), 1, english(&texts)).embed);

    assert_eq!(text.matches("Part 0.3").count(), 1, "{text}");
    assert_eq!(text.matches("[🟢 Region]").count(), 2, "{text}");
}

#[test]
fn what_does_not_fit_is_listed_on_further_pages_the_worst_group_first() {
    let texts = texts();
    let mut page = snapshot();
    page.components = groups_of_one_name(69);
    page.components[600].status = "major_outage".to_owned();
    page.incidents = vec![incident(); 30];
    let view = fresh(page);
    let turn = |wanted| status(&view, &figures(), wanted, english(&texts));

    let first = turn(1);
    let rest: Vec<_> = (2..=first.pages)
        .map(|page| shown(&turn(page).embed))
        .collect();

    assert!(first.pages > 2, "{}", first.pages);
    let overview = shown(&first.embed);
    assert!(overview.contains("🔴 Part 66.5 (Region)"), "{overview}");
    let rest = rest.concat();
    for number in 0..69 {
        for child in 0..8 {
            let name = format!("Part {number}.{child}\n");
            assert_eq!(rest.matches(&name).count(), 1, "{name}");
        }
    }
    assert_eq!(rest.matches("is\\* down](").count(), 30);
    let (red, green) = (rest.find("🔴 Part"), rest.find("🟢 Part 0.0"));
    assert!(red < green, "{red:?} {green:?}");
    assert_eq!(turn(99).page, first.pages);
}

#[test]
fn a_component_that_the_page_hides_while_it_is_well_is_shown_only_when_it_is_not() {
    let texts = texts();
    let mut page = snapshot();
    page.components[0].hidden_while_well = true;
    let text = |page: &Snapshot| {
        let view = fresh(page.clone());
        shown(&status(&view, &figures(), 1, english(&texts)).embed)
    };

    let well = text(&page);
    page.components[0].status = "partial_outage".to_owned();

    assert!(!well.contains("Website\n"), "{well}");
    assert!(text(&page).contains("🟠 Website\n"));
}

#[test]
fn a_list_of_incidents_that_cannot_be_had_is_said_though_the_page_answers() {
    let texts = texts();
    let view = fresh(snapshot());
    let shown = |view: &View| {
        let embed = status(view, &figures(), 1, english(&texts)).embed;
        embed.description.unwrap_or_default()
    };

    let failing = view
        .history(false, NOON)
        .history(false, NOON + Duration::HOUR);

    assert!(shown(&failing).starts_with("Checked"));
    let since = format!(
        "the list of incidents since <t:{}:R>",
        NOON.unix_timestamp()
    );
    assert!(shown(&failing).contains(&since), "{}", shown(&failing));
    assert_eq!(shown(&failing.history(true, NOON)), shown(&view));
}

#[test]
fn an_incident_without_a_title_is_no_empty_link() {
    let texts = texts();
    let mut page = snapshot();
    page.incidents[0].title = String::new();

    let text = shown(&status(&fresh(page), &figures(), 1, english(&texts)).embed);

    assert!(text.contains("[(no title)](https://stspg.io/i1)"), "{text}");
}

#[test]
fn components_that_were_unlinked_at_the_end_are_named_by_the_updates() {
    let mut over = incident();
    over.components = Vec::new();
    over.updates[0].components = ["Login", "Login", "Chat"]
        .map(|name| crate::snapshot::Affected {
            id: name.to_owned(),
            name: name.to_owned(),
            status: "operational".to_owned(),
        })
        .to_vec();

    assert_eq!(over.affected(), ["Chat", "Login"]);
}

#[test]
fn of_updates_with_one_moment_the_one_that_the_page_lists_first_is_the_latest() {
    let mut twice = incident();
    let mut newest = twice.updates[0].clone();
    newest.id = "u2".to_owned();
    twice.updates.insert(0, newest);

    let latest = twice.latest().map(|update| update.id.as_str());

    assert_eq!(latest, Some("u2"));
}

#[test]
fn of_a_large_page_what_is_broken_comes_first_and_the_rest_is_counted() {
    let texts = texts();
    let mut page = snapshot();
    page.components = (0..69)
        .flat_map(|group| {
            let name = format!("Group {group}");
            let children = (0..8).map({
                let name = name.clone();
                move |number| {
                    component(
                        &format!("Part {group}.{number}"),
                        "operational",
                        Some(&name),
                    )
                }
            });
            let group = Component {
                is_group: true,
                ..component(&name, "operational", None)
            };
            [group].into_iter().chain(children).collect::<Vec<_>>()
        })
        .collect();
    page.components[600].status = "major_outage".to_owned();
    for part in page
        .components
        .iter_mut()
        .filter(|part| part.name.ends_with(".3"))
    {
        part.status = "degraded_performance".to_owned();
    }
    page.incidents = vec![incident(); 30];
    page.incidents[29].impact = "critical".to_owned();

    let shown = shown(&status(&fresh(page), &figures(), 1, english(&texts)).embed);

    assert!(
        shown.contains("[Active incidents]\n[Login \\*is\\* down](https://stspg.io/i1) (Critical,"),
        "{shown}"
    );
    assert!(
        shown.contains(
            "[Not working as they should]\n🔴 Part 66.5 (Group 66)\n🟡 Part 0.3 (Group 0)\n"
        ),
        "{shown}"
    );
    assert!(shown.contains("… and "), "{shown}");
    assert!(
        shown.contains("[Components]\n🟢 482 components work as they should"),
        "{shown}"
    );
}

#[test]
fn a_page_that_stopped_answering_is_shown_as_stale_and_grey() {
    let texts = texts();
    let view = fresh(snapshot())
        .failed(NOON + Duration::HOUR)
        .failed(NOON + Duration::DAY);

    let embed = status(&view, &Figures::default(), 1, english(&texts)).embed;

    assert_eq!(embed.color, Some(0x95_a5_a6));
    assert_eq!(
        embed.description.as_deref(),
        Some("⚠️ The page isn't answering. This was read <t:1772366400:R> and may be out of date.")
    );
}

#[test]
fn a_page_that_was_never_read_is_not_shown_as_well() {
    let texts = texts();

    let before = status(&View::default(), &Figures::default(), 1, english(&texts)).embed;
    let failing = status(
        &View::default().failed(NOON),
        &Figures::default(),
        1,
        english(&texts),
    )
    .embed;

    assert_eq!(before.title.as_deref(), Some("Status unknown"));
    assert!(
        before
            .description
            .unwrap()
            .contains("haven't read the page yet")
    );
    assert!(failing.description.unwrap().contains("<t:1772366400:R>"));
}

#[test]
fn a_page_that_answers_again_is_fresh_again() {
    let view = fresh(snapshot()).failed(NOON + Duration::HOUR);

    let again = view.read(None, NOON + Duration::DAY);

    assert_eq!(again.failing_since, None);
    assert_eq!(again.snapshot, view.snapshot);
}

#[test]
fn a_new_incident_is_told_without_playing_its_tricks() {
    let texts = texts();
    let incident = incident();
    let start = IncidentNews {
        kind: Kind::Incident,
        about: About::One(&incident),
        count: 1,
        happened_at: NOON,
    };

    let embed = start.embed(PAGE, english(&texts));

    assert_snapshot!(shown(&embed), @r"
    🟠 Login \*is\* down | https://stspg.io/i1 | #e67e22
    @·everyone see \[this\](https://evil.example)
    [Impact]
    Major
    [Status]
    Identified
    [Began]
    <t:1772366400:f> (<t:1772366400:R>)
    [Affected]
    Authentication / Login
    (VRChat)
    ");
}

#[test]
fn the_end_of_an_incident_tells_how_long_it_took() {
    let texts = texts();
    let incident = Incident {
        status: "resolved".to_owned(),
        resolved_at: Some(NOON + Duration::minutes(125)),
        ..incident()
    };
    let end = IncidentNews {
        kind: Kind::IncidentResolved,
        about: About::One(&incident),
        count: 1,
        happened_at: NOON,
    };

    let embed = end.embed(PAGE, english(&texts));

    assert_snapshot!(shown(&embed), @r"
    ✅ Resolved: Login \*is\* down | https://stspg.io/i1 | #2ecc71
    @·everyone see \[this\](https://evil.example)
    [Impact]
    Major
    [Began]
    <t:1772366400:f>
    [Ended]
    <t:1772373900:f>
    [Lasted]
    2 hours 5 min
    [Affected]
    Authentication / Login
    (VRChat)
    ");
}

#[test]
fn what_is_no_longer_listed_is_not_said_to_be_resolved() {
    let texts = texts();
    let incident = Incident {
        resolved_at: Some(NOON),
        ..incident()
    };
    let gone = IncidentNews {
        kind: Kind::IncidentUnlisted,
        about: About::One(&incident),
        count: 1,
        happened_at: NOON,
    };

    let said = shown(&gone.embed(PAGE, english(&texts)));

    assert!(said.starts_with("⚪ No longer listed: "), "{said}");
    assert!(said.contains("never said that it's over"), "{said}");
    assert!(!said.contains("Ended"), "{said}");
}

#[test]
fn what_is_too_much_to_be_told_one_by_one_is_listed() {
    let texts = texts();
    let incident = incident();
    let sum = |kind, count| IncidentNews {
        kind,
        about: About::More(vec![&incident; count]),
        count: 1,
        happened_at: NOON,
    };

    let many = sum(Kind::Incident, 590).embed(PAGE, english(&texts));
    let one = sum(Kind::IncidentResolved, 1).embed(PAGE, english(&texts));

    let many = shown(&many);
    assert!(
        many.starts_with("⚠️ And 590 more incidents | https://status.example.com/ | #e67e22\n"),
        "{many}"
    );
    assert!(many.ends_with("\n… and 568 more\n(VRChat)\n"), "{many}");
    assert_snapshot!(shown(&one), @r"
    ✅ And one more incident is over | https://status.example.com/ | #2ecc71
    🟠 [Login \*is\* down](https://stspg.io/i1)
    (VRChat)
    ");
}

#[test]
fn lengths_of_time_are_told_in_two_units_at_most() {
    let texts = texts();
    for (minutes, expected) in [
        (-5, "less than a minute"),
        (0, "less than a minute"),
        (1, "one minute"),
        (59, "59 minutes"),
        (60, "one hour"),
        (125, "2 hours 5 min"),
        (1_440, "one day"),
        (3_000, "2 days 2 h"),
    ] {
        assert_eq!(
            english(&texts).duration(Duration::minutes(minutes)),
            expected
        );
    }
}
