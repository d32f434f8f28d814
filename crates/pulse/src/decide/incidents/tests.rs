//! The decision about incidents, as tables and as properties.

use std::collections::BTreeSet;

use proptest::prelude::*;
use time::macros::datetime;

use super::*;

const NOON: OffsetDateTime = datetime!(2026-03-01 12:00 UTC);

/// Minutes before noon.
fn ago(minutes: i64) -> OffsetDateTime {
    NOON - Duration::minutes(minutes)
}

fn incident(id: &str, status: &str, changed: OffsetDateTime) -> Incident {
    let is_over = matches!(status, "resolved" | "postmortem");
    Incident {
        id: id.to_owned(),
        title: "Login is down".to_owned(),
        impact: "major".to_owned(),
        status: status.to_owned(),
        started_at: changed,
        resolved_at: is_over.then_some(changed),
        created_at: changed,
        updated_at: changed,
        link: None,
        components: Vec::new(),
        updates: vec![Update {
            status: status.to_owned(),
            ..update(&format!("{id}-{status}"), "What is known", changed)
        }],
    }
}

fn update(id: &str, body: &str, changed: OffsetDateTime) -> Update {
    Update {
        id: id.to_owned(),
        status: "investigating".to_owned(),
        body: body.to_owned(),
        published_at: changed,
        created_at: changed,
        updated_at: changed,
        components: Vec::new(),
    }
}

fn knowing(incidents: impl IntoIterator<Item = Incident>) -> Known {
    Known {
        is_watched: true,
        looked_at: None,
        incidents: incidents
            .into_iter()
            .map(|incident| (incident.id.clone(), incident))
            .collect(),
        ..Known::default()
    }
}

fn told(known: &Known, incidents: &[Incident]) -> Vec<(Kind, String)> {
    let changes = diff(known, incidents, NOON, Policy::default());
    changes
        .alerts
        .iter()
        .map(|alert| (alert.kind, alert.reference()))
        .collect()
}

#[test]
fn what_is_told_depends_on_what_was_known() {
    let open = || incident("a", "investigating", ago(20));
    let over = || incident("a", "resolved", ago(5));
    let start = vec![(Kind::Incident, "a".to_owned())];
    let end = vec![(Kind::IncidentResolved, "a:1".to_owned())];
    let again = vec![(Kind::IncidentReopened, "a:1".to_owned())];
    let nothing = Vec::new();
    for (what, before, after, expected) in [
        ("a new incident", None, open(), &start),
        (
            "an incident that goes on",
            Some(open()),
            incident("a", "monitoring", ago(5)),
            &nothing,
        ),
        ("the end of an incident", Some(open()), over(), &end),
        (
            "an incident that stays over",
            Some(over()),
            over(),
            &nothing,
        ),
        ("history put on record", None, over(), &nothing),
        (
            "the explanation afterwards",
            Some(over()),
            incident("a", "postmortem", ago(1)),
            &nothing,
        ),
        (
            "an incident that comes back",
            Some(over()),
            incident("a", "monitoring", ago(1)),
            &again,
        ),
        ("an old copy from a cache", Some(over()), open(), &nothing),
        (
            "a word nobody knows",
            None,
            incident("a", "bubbling", ago(2)),
            &start,
        ),
        (
            "news that is too old",
            None,
            incident("a", "investigating", ago(361)),
            &nothing,
        ),
        (
            "news that is just young enough",
            None,
            incident("a", "investigating", ago(360)),
            &start,
        ),
        (
            "an end that is long ago",
            Some(incident("a", "monitoring", ago(900))),
            incident("a", "resolved", ago(361)),
            &end,
        ),
    ] {
        assert_eq!(&told(&knowing(before), &[after]), expected, "{what}");
    }
}

#[test]
fn what_began_while_nobody_looked_is_told_whatever_its_age() {
    let list = [
        incident("a", "investigating", ago(900)),
        incident("b", "investigating", ago(1_100)),
    ];
    let known = Known {
        looked_at: Some(ago(1_000)),
        ..knowing([])
    };

    let changes = diff(&known, &list, NOON, Policy::default());

    let told: Vec<_> = changes.alerts.iter().map(IncidentNews::reference).collect();
    assert_eq!(told, ["a"]);
    let too_old: Vec<_> = changes
        .too_old
        .iter()
        .map(|news| &news.incident.id)
        .collect();
    assert_eq!(too_old, ["b"]);
}

#[test]
fn a_start_that_was_set_back_is_news_all_the_same() {
    let mut open = incident("a", "investigating", ago(1));
    open.started_at = ago(3_000);

    assert_eq!(told(&knowing([]), &[open]).len(), 1);
}

#[test]
fn the_first_reading_writes_everything_and_tells_nothing() {
    let list = [
        incident("a", "investigating", ago(2)),
        incident("b", "resolved", ago(9)),
    ];

    let changes = diff(&Known::default(), &list, NOON, Policy::default());

    assert_eq!(changes.incidents.len(), 2);
    assert_eq!(changes.updates.len(), 2);
    assert_eq!(changes.alerts, []);
}

#[test]
fn an_incident_that_is_missing_is_not_over() {
    let known = knowing([incident("a", "investigating", ago(20))]);

    assert_eq!(
        diff(&known, &[], NOON, Policy::default()),
        Changes::default()
    );
}

#[test]
fn what_did_not_change_is_not_written() {
    let same = incident("a", "investigating", ago(20));

    let list = [same.clone()];
    let changes = diff(&knowing([same]), &list, NOON, Policy::default());

    assert_eq!(changes, Changes::default());
}

#[test]
fn an_edited_update_is_written_and_an_older_copy_is_not() {
    let before = incident("a", "investigating", ago(20));
    let mut edited = before.clone();
    edited.updated_at = ago(10);
    edited.updates[0].body = "What is known now".to_owned();
    edited.updates[0].updated_at = ago(10);

    let list = [edited.clone()];
    let changes = diff(&knowing([before.clone()]), &list, NOON, Policy::default());
    assert_eq!(changes.updates.len(), 1);

    let list = [before];
    let changes = diff(&knowing([edited]), &list, NOON, Policy::default());
    assert_eq!(changes, Changes::default());
}

#[test]
fn updates_are_written_in_the_order_they_were_published() {
    let mut incident = incident("a", "monitoring", ago(1));
    incident.updates = vec![
        update("third", "", ago(1)),
        update("second", "", ago(2)),
        update("first", "", ago(3)),
    ];

    let list = [incident];
    let changes = diff(&knowing([]), &list, NOON, Policy::default());

    let order: Vec<_> = changes
        .updates
        .iter()
        .map(|(_, update)| update.id.as_str())
        .collect();
    assert_eq!(order, ["first", "second", "third"]);
}

#[test]
fn news_is_told_in_the_order_it_happened() {
    let known = knowing([incident("a", "investigating", ago(60))]);
    let list = [
        incident("c", "investigating", ago(1)),
        incident("b", "investigating", ago(30)),
        incident("a", "resolved", ago(15)),
    ];

    let order: Vec<_> = told(&known, &list)
        .into_iter()
        .map(|(_, reference)| reference.chars().next())
        .collect();

    assert_eq!(order, ["b", "a", "c"].map(|id| id.chars().next()));
}

#[test]
fn of_a_flood_the_worst_are_told_one_by_one_and_the_others_as_a_sum() {
    let flood: Vec<_> = (0..600)
        .map(|number| {
            let mut one = incident(&format!("{number:03}"), "investigating", ago(700 - number));
            one.updated_at = ago(300 - number / 2);
            one.impact = ["none", "minor", "odd", "critical"][usize::try_from(number % 4).unwrap()]
                .to_owned();
            one
        })
        .collect();

    let changes = diff(&knowing([]), &flood, NOON, Policy::default());

    let told: Vec<_> = changes.alerts.iter().map(IncidentNews::reference).collect();
    assert_eq!(
        told,
        [
            "003", "007", "011", "015", "019", "023", "027", "031", "035", "039", "043:more"
        ]
    );
    let Some(About::More(others)) = changes.alerts.last().map(|alert| &alert.about) else {
        panic!("{:?}", changes.alerts.last());
    };
    assert_eq!(others.len(), 590);
    assert_eq!(others[589].impact, "none");
}

#[test]
fn ends_are_summed_up_by_themselves() {
    let ids: Vec<_> = (10..22).map(|number| number.to_string()).collect();
    let all = |status: &str, minutes| -> Vec<_> {
        let ids = ids.iter();
        ids.map(|id| incident(id, status, ago(minutes))).collect()
    };
    let known = knowing(all("investigating", 9));
    let mut list = all("resolved", 5);
    list.push(incident("z", "investigating", ago(2)));

    let told = told(&known, &list);

    assert_eq!(told.len(), 12);
    assert_eq!(told[10], (Kind::Incident, "z".to_owned()));
    assert_eq!(told[11], (Kind::IncidentResolved, "20:1:more".to_owned()));
}

#[test]
fn each_return_and_each_end_is_news_of_its_own_though_the_page_claims_one_moment() {
    let mut known = knowing([]);
    let mut all = Vec::new();
    for status in [
        "investigating",
        "resolved",
        "monitoring",
        "resolved",
        "monitoring",
    ] {
        let list = [incident("a", status, ago(5))];
        all.extend(told(&known, &list));
        let before = known.clone();
        remember(&mut known, &diff(&before, &list, NOON, Policy::default()));
    }

    let references: Vec<_> = all
        .iter()
        .map(|(_, reference)| reference.as_str())
        .collect();
    assert_eq!(references, ["a", "a:1", "a:1", "a:2", "a:2"]);
}

#[test]
fn a_return_and_an_end_between_two_readings_are_another_end() {
    let mut before = incident("a", "resolved", ago(30));
    let mut again = incident("a", "resolved", ago(1));
    let update = |status: &str, minutes| Update {
        status: status.to_owned(),
        ..update(&format!("{status}-{minutes}"), "", ago(minutes))
    };
    before.updates = vec![update("resolved", 30)];
    again.updates = vec![
        update("resolved", 1),
        update("identified", 9),
        update("resolved", 30),
    ];
    let known = Known {
        turns: BTreeMap::from([(
            "a".to_owned(),
            Turns {
                ends: 1,
                returns: 0,
            },
        )]),
        ..knowing([before.clone()])
    };

    let returned = told(&known, &[again]);
    // The owner corrects when it was over.
    let corrected = told(
        &known,
        &[Incident {
            resolved_at: Some(ago(20)),
            ..before
        }],
    );

    assert_eq!(returned, [(Kind::IncidentResolved, "a:2".to_owned())]);
    assert_eq!(corrected, []);
}

#[test]
fn what_was_missed_is_one_message_and_history_is_none() {
    let missed = |id: &str, minutes| Incident {
        created_at: ago(minutes + 20),
        ..incident(id, "resolved", ago(minutes))
    };
    let list = [
        missed("a", 100),
        missed("b", 50),
        missed("old", 900),
        incident("h", "resolved", ago(40)),
    ];
    let known = Known {
        listed_at: Some(ago(200)),
        ..knowing([])
    };

    let seen = told(&known, &list);
    let never_read = told(&knowing([]), &list);

    assert_eq!(seen, [(Kind::IncidentMissed, "a:missed".to_owned())]);
    assert_eq!(never_read, []);
}

#[test]
fn an_incident_that_is_no_longer_listed_ends_and_may_come_back() {
    let open = incident("a", "investigating", ago(60));
    let gone = Incident {
        status: UNLISTED.to_owned(),
        resolved_at: Some(NOON),
        ..open.clone()
    };
    let mut known = knowing([open.clone()]);

    let list = [gone];
    let end = told(&known, &list);
    let before = known.clone();
    remember(&mut known, &diff(&before, &list, NOON, Policy::default()));
    let back = told(&known, &[open]);

    assert_eq!(end, [(Kind::IncidentUnlisted, "a:1".to_owned())]);
    assert_eq!(back, [(Kind::IncidentReopened, "a:1".to_owned())]);
}

/// What one reading may hold: some of five incidents, each in any state of any age.
fn reading() -> impl Strategy<Value = Vec<Incident>> {
    let words = [
        "investigating",
        "identified",
        "monitoring",
        "resolved",
        "postmortem",
        "odd",
    ];
    let one = (0..5_u8, prop::sample::select(words.to_vec()), 0..600_i64);
    prop::collection::vec(one, 0..5).prop_map(|all| {
        let mut seen = BTreeSet::new();
        all.into_iter()
            .filter(|(id, ..)| seen.insert(*id))
            .map(|(id, status, minutes)| incident(&id.to_string(), status, ago(minutes)))
            .collect()
    })
}

/// Writes down what was decided, as the database does.
fn remember(known: &mut Known, changes: &Changes<'_>) {
    known.is_watched = true;
    let turns = changes.turns.iter();
    known
        .turns
        .extend(turns.map(|(id, turns)| ((*id).to_owned(), *turns)));
    for incident in &changes.incidents {
        let mut row = (*incident).clone();
        row.updates = known
            .incidents
            .remove(&row.id)
            .map(|value| value.updates)
            .unwrap_or_default();
        known.incidents.insert(row.id.clone(), row);
    }
    for (id, update) in &changes.updates {
        let updates = &mut known.incidents.get_mut(*id).unwrap().updates;
        updates.retain(|known| known.id != update.id);
        updates.push((*update).clone());
    }
}

proptest! {
    #[test]
    fn no_sequence_of_readings_tells_a_start_twice(readings in prop::collection::vec(reading(), 1..12)) {
        let mut known = Known::default();
        let mut started = BTreeSet::new();
        for (round, list) in readings.iter().enumerate() {
            let changes = diff(&known, list, NOON, Policy::default());
            prop_assert!(round > 0 || changes.alerts.is_empty());
            prop_assert!(changes.alerts.is_sorted_by_key(|alert| alert.happened_at));
            for alert in &changes.alerts {
                let About::One(incident) = alert.about else {
                    continue;
                };
                let was_over = known.incidents.get(&incident.id).map(Incident::is_over);
                match alert.kind {
                    Kind::Incident => prop_assert!(started.insert(&incident.id)),
                    Kind::IncidentReopened => prop_assert_eq!(was_over, Some(true)),
                    Kind::IncidentResolved => prop_assert_eq!(was_over, Some(false)),
                    Kind::IncidentUnlisted | Kind::IncidentMissed => prop_assert!(false),
                }
            }
            remember(&mut known, &changes);
        }
    }

    #[test]
    fn reading_the_same_again_changes_nothing(list in reading(), before in reading()) {
        let mut known = Known::default();
        remember(&mut known, &diff(&Known::default(), &before, NOON, Policy::default()));
        let first = diff(&known, &list, NOON, Policy::default());
        remember(&mut known, &first);

        let again = diff(&known, &list, NOON, Policy::default());

        prop_assert_eq!(again, Changes::default());
    }

    #[test]
    fn what_is_known_never_goes_back_in_time(readings in prop::collection::vec(reading(), 1..12)) {
        let mut known = Known::default();
        for list in &readings {
            let before = known.clone();
            remember(&mut known, &diff(&before, list, NOON, Policy::default()));
            for (id, incident) in &before.incidents {
                prop_assert!(known.incidents[id].updated_at >= incident.updated_at);
            }
        }
    }
}

#[test]
fn an_end_is_told_also_after_the_clock_of_the_page_was_ahead() {
    let ahead = incident("a", "investigating", NOON + Duration::hours(20));
    let mut over = incident("a", "resolved", ago(1));
    over.updates.extend(ahead.updates.clone());

    let told = told(&knowing([ahead]), &[over]);

    assert_eq!(told.len(), 1);
    assert_eq!(told[0].0, Kind::IncidentResolved);
}
