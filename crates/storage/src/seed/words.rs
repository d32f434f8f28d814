//! What made-up people say.

/// What members are called; a number follows.
pub(super) const NAMES: &[&str] = &[
    "ada",
    "blaise",
    "chandra",
    "dorothy",
    "émilie",
    "fatima",
    "grace",
    "hedy",
    "ibn",
    "joan",
    "katherine",
    "lise",
    "mária",
    "niels",
    "olga",
    "paul",
    "rosalind",
    "sofya",
    "tycho",
    "王芳",
];

/// The staff.
pub(super) const STAFF: &[&str] = &["mira", "jonas", "akiko", "tomás", "ines", "bram"];

/// What members begin with.
pub(super) const OPENINGS: &[&str] = &[
    "Hello, I cannot see the voice channels any more.",
    "hi, somebody keeps sending me the same link, is that allowed?",
    "Good evening! How do I get the artist role?",
    "I think my account was used by someone else last night.",
    "My ban was meant for someone with nearly the same name.",
    "The event bot says I am too late, but it is not eight yet 😕",
    "Puis-je écrire ici en français ?",
    "I would like to report what happened in the lobby.",
];

/// What members go on with.
pub(super) const MEMBER: &[&str] = &[
    "It began yesterday, right after the update.",
    "I have tried to leave and join again.",
    "No, nothing like that.",
    "Yes, exactly.",
    "Here is what I see.",
    "It happened again just now.",
    "Can you take a look when you have time?",
    "thank you!! 💜",
    "I did not know that was a rule, sorry.",
    "They deleted it afterwards, but I have a picture.",
    "On the phone it works, on the computer it does not.",
    "Sorry for the late answer, I was asleep.",
];

/// What the staff answer.
pub(super) const ANSWERS: &[&str] = &[
    "Thanks for writing, we are looking into it.",
    "Could you send us a picture of that?",
    "That should be mended now, please try again.",
    "We have spoken to them.",
    "You can choose your roles in #welcome.",
    "Please give us a day, the person in charge is away.",
    "Is there anything else we can do for you?",
    "We do not discuss other members, but we did act on it.",
];

/// What the staff tell one another.
pub(super) const NOTES: &[&str] = &[
    "third time this month",
    "looks fine to me, role given",
    "asked the others, waiting",
    "same person as last week?",
    "warned, see the log",
];

/// What the bot says.
pub(super) const SYSTEM: &[&str] = &[
    "The member has left the server.",
    "The member is back.",
    "The ticket was handed over.",
];

/// Why tickets are closed.
pub(super) const REASONS: &[&str] = &[
    "solved",
    "no answer for a week",
    "answered in #help",
    "duplicate",
    "spam",
];

/// Why an answer is not delivered.
pub(super) const FAILURES: &[&str] = &[
    "the member takes no direct messages from the bot",
    "the member is unknown to Discord",
];

/// What the staff remember about members.
pub(super) const REMARKS: &[&str] = &[
    "prefers French",
    "helped with the summer event",
    "banned by mistake in May, be kind",
    "writes often; usually it is the time zone",
];

/// Answers at hand: key and text.
pub(super) const SNIPPETS: &[(&str, &str)] = &[
    ("roles", "You can choose your roles in #welcome."),
    ("wait", "Thank you for waiting, we will be with you soon."),
    ("picture", "Could you send us a picture of what you see?"),
    (
        "appeal",
        "Appeals are read on Sundays by people who were not part of it.",
    ),
    (
        "bye",
        "We are glad it works. This ticket will be closed now.",
    ),
];

/// What the files say that come with messages.
pub(super) const FILES: &[&str] = &[
    "12:01 joined the lobby\n12:04 left the lobby\n",
    "error 403: the artist role is full\n",
    "graphics: fine\nnetwork: fine\nsound: none\n",
    "a drawing, if you squint: (\\_/)\n",
];

/// What incidents are called.
pub(super) const INCIDENTS: &[&str] = &[
    "Logins are slow",
    "Friends appear offline",
    "Some worlds do not load",
    "API errors",
    "Avatars take long to appear",
    "Invitations are delayed",
];

/// What the page says while an incident goes on.
pub(super) const UPDATES: &[(&str, &str)] = &[
    ("investigating", "We are looking into it."),
    ("identified", "We know the cause and are working on it."),
    ("monitoring", "It is mended, and we keep an eye on it."),
    ("resolved", "All is well again."),
];

/// How bad an incident is, the state of the part it is about, and what the page
/// says as a whole.
pub(super) const IMPACTS: &[(&str, &str, &str)] = &[
    ("minor", "degraded_performance", "Minor Service Outage"),
    ("minor", "partial_outage", "Partial System Outage"),
    ("major", "partial_outage", "Partial System Outage"),
    ("critical", "major_outage", "Major Service Outage"),
];

/// The parts of the page.
pub(super) const COMPONENTS: &[(&str, &str)] = &[
    ("seedapi00001", "API / Website"),
    ("seedauth0002", "Authentication / Login"),
    ("seedsocial03", "Social / Friends List"),
    ("seedrealtm04", "Realtime Networking"),
    ("seedassets05", "Asset Storage"),
    ("seedstate006", "State Propagation"),
];

/// The commands people use.
pub(super) const COMMANDS: &[(&str, Option<&str>)] = &[
    ("status", None),
    ("status", None),
    ("status", None),
    ("help", None),
    ("ping", None),
    ("config", Some("show")),
    ("config", Some("setup")),
];

/// A measured value: its name, its unit, what it is at the least, how much more
/// it is at noon, and how much it trembles.
pub(super) const SERIES: &[(&str, &str, f64, f64, f64)] = &[
    ("visits", "count", 31_000.0, 42_000.0, 900.0),
    ("api_latency", "relative", 0.1, 0.3, 0.2),
    ("api_requests", "relative", 0.2, 0.6, 0.1),
    ("api_errors", "fraction", 0.000_5, 0.001, 0.004),
    ("extauth_steam", "fraction", 0.97, 0.01, 0.015),
    ("extauth_oculus", "fraction", 0.96, 0.01, 0.02),
    ("extauth_steam_count", "unknown", 110.0, 240.0, 40.0),
    ("extauth_oculus_count", "unknown", 60.0, 150.0, 30.0),
];
