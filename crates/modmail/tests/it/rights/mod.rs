//! Every command, button, menu and form, at every level and in every place: what is
//! permitted, and what those are told who are refused.

mod overrides;
mod table;

use std::collections::BTreeMap;

use botkit::command::{Level, MenuKind, Spec};
use discord_sim::{Id, InteractionKind, Refusal};

pub(crate) use self::table::RIGHTS;
use self::table::{Cell, Right};
use crate::{
    calls::{Answer, options, registry, reply_to},
    world::{PERMISSIONS, SOON, Story, World, said},
};

/// The people, and their levels.
const PEOPLE: [(&str, Level); 5] = [
    ("mel", Level::Member),
    ("sue", Level::Supporter),
    ("mo", Level::Moderator),
    ("abe", Level::Admin),
    ("olga", Level::Owner),
];

/// How many commands are typed before their answers are waited for.
const TYPED_AT_ONCE: usize = 8;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Ticket,
    Server,
    OtherServer,
    Dm,
}

const PLACES: [Place; 4] = [Place::Ticket, Place::Server, Place::OtherServer, Place::Dm];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Slash,
    Typed,
    Menu,
    Button,
    Modal,
}

/// What is to become of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Expected {
    /// It is carried out, or answered with what is wrong about it.
    Permitted,
    /// Discord does not offer it.
    NotOffered,
    /// It is told that it works elsewhere.
    WrongPlace(&'static str),
    /// It is told which level would suffice.
    WrongLevel(&'static str),
    /// It is told that an owner took the command away.
    Denied,
    /// It is told that levels are worth nothing there.
    WrongServer,
    /// It is told to use the command in a ticket.
    NoTicket,
    /// It is told to use the slash command.
    UseSlash,
    /// It is for another bot, perhaps.
    Unheard,
    /// It is for the staff.
    Relayed,
}

/// What a text of refusal is, if it is one about rights.
fn refusal(text: &str) -> Option<Expected> {
    let refusals = [
        ("only counts on the staff's server", Expected::WrongServer),
        ("an owner has taken this command", Expected::Denied),
        ("the level “supporter”", Expected::WrongLevel("supporter")),
        ("the level “moderator”", Expected::WrongLevel("moderator")),
        ("the level “administrator”", Expected::WrongLevel("admin")),
        ("the level “owner”", Expected::WrongLevel("owner")),
        ("works in a server.", Expected::WrongPlace("server")),
        ("works in my direct messages.", Expected::WrongPlace("dm")),
        (
            "This isn't a ticket. Use the command in",
            Expected::NoTicket,
        ),
        ("Others might read the answer here", Expected::UseSlash),
    ];
    let mut found = refusals.iter().filter(|(part, _)| text.contains(part));
    found.next().map(|(_, refusal)| *refusal)
}

fn name_of(level: Level) -> &'static str {
    match level {
        Level::Member => "member",
        Level::Supporter => "supporter",
        Level::Moderator => "moderator",
        Level::Manager => "manager",
        Level::Admin => "admin",
        Level::Owner => "owner",
    }
}

/// What the table says of a call.
fn expected(right: &Right, form: Form, level: Level, place: Place) -> Expected {
    if form == Form::Typed {
        match place {
            Place::Dm => return Expected::Relayed,
            Place::OtherServer => return Expected::Unheard,
            Place::Server if level == Level::Member => return Expected::Unheard,
            Place::Ticket | Place::Server => {}
        }
    }
    let here = match place {
        Place::Ticket => 0,
        Place::Server => 1,
        Place::OtherServer => 2,
        Place::Dm => 3,
    };
    let cell = right.places[here];
    let offered = form != Form::Slash && form != Form::Menu;
    match cell {
        Cell::OnServer | Cell::InDm if !offered => return Expected::NotOffered,
        Cell::OnServer => return Expected::WrongPlace("server"),
        Cell::InDm => return Expected::WrongPlace("dm"),
        Cell::Yes | Cell::Listed | Cell::No => {}
    }
    let elsewhere = matches!(place, Place::OtherServer | Place::Dm);
    if elsewhere && right.level > Level::Member && !offered {
        // The staff's commands are registered on their server alone.
        return Expected::NotOffered;
    }
    let counts = if elsewhere && level != Level::Owner {
        Level::Member
    } else {
        level
    };
    if counts < right.level {
        return if place == Place::OtherServer {
            Expected::WrongServer
        } else {
            Expected::WrongLevel(name_of(right.level))
        };
    }
    match cell {
        Cell::No => Expected::NoTicket,
        Cell::Listed if form == Form::Typed && place == Place::Server => Expected::UseSlash,
        _ => Expected::Permitted,
    }
}

/// The servers, channels and people that calls come from.
struct Halls {
    world: World,
    bot: Id,
    people: Vec<(Id, Level)>,
    /// Whether there are decisions about commands.
    decided: bool,
    ticket: Id,
    lobby: Id,
    elsewhere: Id,
    /// A message of the bot's that each person sees in each channel.
    messages: BTreeMap<(Id, Id), Id>,
}

/// Words that somebody typed.
struct Typed {
    command: &'static str,
    level: Level,
    place: Place,
    channel: Id,
    message: Id,
    wanted: Expected,
}

impl Halls {
    async fn open() -> anyhow::Result<Self> {
        Self::open_with(false).await
    }

    /// Opens them with the decisions about commands of [`overrides`], if wanted.
    async fn open_with(decided: bool) -> anyhow::Result<Self> {
        let names: Vec<&str> = PEOPLE.iter().map(|(name, _)| *name).collect();
        let mut world = World::builder()
            .channel("ideas", "suggestions", "channel")
            .members(&names)
            .channel("praise", "closing", "ratings_channel")
            .set("closing", "by_member = true")
            .without_rate_limits()
            .build()
            .await?;
        let mut people = Vec::new();
        for (name, level) in PEOPLE {
            people.push((world.user(name)?, level));
        }
        let guild = world.guild;
        let roles = [world.supporters, world.moderators];
        let (bot, elsewhere, admins) = world.discord.change(|sim| {
            let bot = sim.first_bot()?;
            let admins = sim.role(guild, "Admins", 0)?;
            let owner = sim.user("landlady");
            let other = sim.guild("Another", owner);
            sim.invites_bot(bot, other, PERMISSIONS)?;
            for (person, level) in &people {
                sim.joins(*person, other)?;
                let role = match level {
                    Level::Supporter => roles[0],
                    Level::Moderator => roles[1],
                    Level::Admin => admins,
                    _ => continue,
                };
                sim.gives_role(guild, *person, role)?;
            }
            let elsewhere = sim.text_channel(other, "elsewhere", None)?;
            Ok::<_, Refusal>((bot, elsewhere, admins))
        })?;
        let owner = people[4].0;
        world.set("staff", &format!("admins = [{admins}]\nowners = [{owner}]"))?;
        if decided {
            overrides::decide(&world, &people, roles).await?;
        }
        world.run().await?;
        let ticket = world.open_ticket(world.ada).await?.channel.id;
        let lobby = world.text_channel("lobby")?;
        Ok(Self {
            world,
            bot,
            people,
            decided,
            ticket,
            lobby,
            elsewhere,
            messages: BTreeMap::new(),
        })
    }

    fn channel(&self, person: Id, place: Place) -> anyhow::Result<Id> {
        Ok(match place {
            Place::Ticket => self.ticket,
            Place::Server => self.lobby,
            Place::OtherServer => self.elsewhere,
            Place::Dm => {
                let bot = self.bot;
                self.world.discord.change(|sim| sim.opens_dm(person, bot))?
            }
        })
    }

    /// Every person in every place.
    fn everybody(&self) -> anyhow::Result<Vec<(Id, Level, Place, Id)>> {
        let mut all = Vec::new();
        for place in PLACES {
            for &(person, level) in &self.people {
                all.push((person, level, place, self.channel(person, place)?));
            }
        }
        Ok(all)
    }

    /// Has everybody call a command everywhere that everybody may call, and keeps the answers
    /// for what is called from messages.
    async fn greet(&mut self) -> anyhow::Result<()> {
        let mut pinged = Vec::new();
        for (person, _, _, channel) in self.everybody()? {
            let none = discord_sim::Options::new();
            let asked = self
                .world
                .discord
                .runs_slash(person, channel, "ping", none)?;
            let answer = self.world.discord.answer_message(asked, SOON).await?;
            pinged.push(((person, channel), answer.id));
        }
        self.messages.extend(pinged);
        Ok(())
    }

    fn expected(&self, right: &Right, form: Form, level: Level, place: Place) -> Expected {
        if self.decided {
            overrides::expected(right, form, level, place)
        } else {
            expected(right, form, level, place)
        }
    }

    fn arguments(&self, right: &Right) -> String {
        let world = &self.world;
        let known = [
            ("{ada}", world.ada.to_string()),
            ("{bob}", world.bob.to_string()),
            ("{role}", world.supporters.to_string()),
            ("{sue}", self.people[1].0.to_string()),
            ("{channel}", self.lobby.to_string()),
        ];
        let fill = |text: String, (name, id): &(&str, String)| text.replace(name, id);
        known.iter().fold(right.with.to_owned(), fill)
    }

    /// Has somebody call a command by an interaction.
    fn calls(
        &self,
        (spec, arguments): (&Spec, &str),
        form: Form,
        person: Id,
        channel: Id,
    ) -> anyhow::Result<Result<Id, Refusal>> {
        let (discord, bot) = (&self.world.discord, self.bot);
        let message = self.messages[&(person, channel)];
        let custom_id = botkit::command::custom_id(spec.name, arguments);
        let forge =
            |kind| discord.change(|sim| sim.forges(person, channel, message, kind, &custom_id));
        Ok(match form {
            Form::Slash => {
                discord.runs_slash(person, channel, spec.name, options(spec, arguments)?)
            }
            Form::Button => forge(InteractionKind::Component),
            Form::Modal => forge(InteractionKind::Modal),
            Form::Menu => {
                let Some(menu) = spec.menu else {
                    anyhow::bail!("{} has no menu", spec.name);
                };
                discord.change(|sim| match menu.kind {
                    MenuKind::User => {
                        let target = self.world.bob;
                        sim.uses_user_menu(person, channel, bot, menu.name, target)
                    }
                    MenuKind::Message => {
                        sim.uses_message_menu(person, channel, bot, menu.name, message)
                    }
                })
            }
            Form::Typed => anyhow::bail!("typed words are no interaction"),
        })
    }

    /// Has everybody call a command everywhere by a form, and returns what was not as it
    /// should be.
    async fn check(&self, right: &Right, spec: &Spec, form: Form) -> anyhow::Result<Vec<String>> {
        let arguments = self.arguments(right);
        let (mut asked, mut wanted) = (Vec::new(), Vec::new());
        for (person, level, place, channel) in self.everybody()? {
            asked.push(self.calls((spec, &arguments), form, person, channel)?);
            wanted.push((level, place));
        }
        let answers = self.world.answers(asked).await;
        let faults = wanted
            .iter()
            .zip(answers)
            .filter_map(|((level, place), answer)| {
                let wanted = self.expected(right, form, *level, *place);
                let fits = match &answer {
                    Answer::NotOffered => wanted == Expected::NotOffered,
                    Answer::Form | Answer::Updated => wanted == Expected::Permitted,
                    Answer::Said(text) => refusal(text).unwrap_or(Expected::Permitted) == wanted,
                    Answer::Nothing => false,
                };
                let name = spec.name;
                (!fits).then(|| {
                    format!("{name}, {form:?}, {level:?}, {place:?}: {wanted:?}, but {answer:?}")
                })
            });
        Ok(faults.collect())
    }
}

impl Halls {
    /// Has everybody type a command in a place.
    fn type_in(&self, right: &Right, place: Place) -> anyhow::Result<Vec<Typed>> {
        let words = format!("!{} {}", right.command, self.arguments(right));
        let mut typed = Vec::new();
        for &(person, level) in &self.people {
            let channel = self.channel(person, place)?;
            let message = match place {
                Place::Dm => self.world.discord.sends_dm(person, words.as_str())?,
                _ => self.world.discord.sends(person, channel, words.as_str())?,
            };
            typed.push(Typed {
                command: right.command,
                level,
                place,
                channel,
                message,
                wanted: self.expected(right, Form::Typed, level, place),
            });
        }
        Ok(typed)
    }

    /// What was not as it should be with words that were typed, once the bot is at rest.
    fn faults(&self, typed: &[Typed]) -> Vec<String> {
        let heard = |typed: &Typed| {
            let messages = self.world.discord.channel_messages(typed.channel);
            let own = messages.iter().find(|message| message.id == typed.message);
            let reply = reply_to(&messages, typed.message).map(said);
            let signed =
                own.is_some_and(|own| own.reactions.iter().any(|reaction| reaction.emoji == "✅"));
            let as_wanted = match (typed.wanted, &reply) {
                (Expected::Relayed, None) => signed,
                (Expected::Unheard, None) => true,
                // What was done shows by itself.
                (Expected::Permitted, None) => !signed,
                (Expected::Relayed | Expected::Unheard, Some(_)) | (_, None) => false,
                (wanted, Some(text)) => refusal(text).unwrap_or(Expected::Permitted) == wanted,
            };
            let Typed {
                command,
                level,
                place,
                wanted,
                ..
            } = typed;
            (!as_wanted)
                .then(|| format!("!{command}, {level:?}, {place:?}: {wanted:?}, but {reply:?}"))
        };
        typed.iter().filter_map(heard).collect()
    }
}

/// Which forms a command has besides buttons and forms, as the table tells them.
fn offered(spec: &Spec) -> (bool, bool, Option<&'static str>) {
    (spec.slash, spec.prefix, spec.menu.map(|menu| menu.name))
}

#[test]
fn the_table_has_every_command_once_and_nothing_else() {
    let registry = registry();
    let mut commands: Vec<_> = registry
        .specs()
        .map(|spec| (spec.name, offered(spec), spec.level))
        .collect();
    commands.sort_by_key(|(name, ..)| *name);

    let rows: Vec<_> = RIGHTS
        .iter()
        .map(|right| (right.command, right.offered, right.level))
        .collect();

    assert!(
        rows.is_sorted_by(|one, next| one.0 < next.0),
        "in order, each once"
    );
    for command in &commands {
        let row = rows.iter().find(|row| row.0 == command.0);
        assert_eq!(
            row,
            Some(command),
            "`{}` has no row, or another one",
            command.0
        );
    }
    assert_eq!(rows.len(), commands.len(), "a row is of no command");
}

/// Has everybody call every command in every place, as slash command, from menus, by
/// buttons and by forms.
async fn every_call_is_as_expected(mut halls: Halls) -> Story {
    halls.greet().await?;
    let registry = registry();
    let mut faults = Vec::new();

    for right in RIGHTS {
        let Some(spec) = registry.find(right.command) else {
            anyhow::bail!("`{}` is no command", right.command);
        };
        let mut forms = vec![Form::Button, Form::Modal];
        forms.extend(spec.slash.then_some(Form::Slash));
        forms.extend(spec.menu.map(|_| Form::Menu));
        for form in forms {
            faults.extend(halls.check(right, spec, form).await?);
        }
    }

    anyhow::ensure!(faults.is_empty(), "{faults:#?}");
    halls.world.finish().await
}

/// Has everybody type every command in every place.
async fn every_typed_call_is_as_expected(halls: Halls) -> Story {
    let (mut typed, mut faults) = (Vec::new(), Vec::new());
    let rows = || RIGHTS.iter().filter(|right| right.offered.1);

    for (index, right) in rows().enumerate() {
        for place in [Place::Ticket, Place::Server, Place::OtherServer] {
            typed.extend(halls.type_in(right, place)?);
        }
        if index % TYPED_AT_ONCE == 0 {
            halls.world.at_rest().await?;
        }
    }
    halls.world.at_rest().await?;
    faults.extend(halls.faults(&typed));
    let owner = halls.people[4].0;
    halls.world.discord.sends(owner, halls.lobby, "!raid off")?;
    halls.world.at_rest().await?;
    let mut spoken = Vec::new();
    for right in rows() {
        spoken.extend(halls.type_in(right, Place::Dm)?);
    }
    for words in &spoken {
        let last = spoken.iter().rfind(|last| last.channel == words.channel);
        if last.is_some_and(|last| last.message == words.message) {
            let signed = |sim: &discord_sim::Sim| {
                let messages = sim.channel_messages(words.channel);
                let own = messages
                    .iter()
                    .find(|message| message.id == words.message)?;
                (!own.reactions.is_empty()).then_some(())
            };
            halls.world.discord.wait_until(SOON * 6, signed).await?;
        }
    }
    halls.world.at_rest().await?;
    faults.extend(halls.faults(&spoken));

    anyhow::ensure!(faults.is_empty(), "{faults:#?}");
    halls.world.finish().await
}

#[tokio::test]
async fn every_command_is_permitted_exactly_where_the_table_says() -> Story {
    every_call_is_as_expected(Halls::open().await?).await
}

#[tokio::test]
async fn every_typed_command_is_permitted_exactly_where_the_table_says() -> Story {
    every_typed_call_is_as_expected(Halls::open().await?).await
}

#[tokio::test]
async fn what_was_decided_about_a_command_goes_before_the_table() -> Story {
    every_call_is_as_expected(Halls::open_with(true).await?).await
}

#[tokio::test]
async fn what_was_decided_about_a_typed_command_goes_before_the_table() -> Story {
    every_typed_call_is_as_expected(Halls::open_with(true).await?).await
}
