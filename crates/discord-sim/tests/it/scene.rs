//! The small world most rules are tried in.

use std::sync::Once;

use discord_sim::{Discord, Id, Sim, permissions};
use reqwest::{Method, RequestBuilder, Response};
use serde_json::Value;

pub(crate) const TOKEN: &str = "a-token";

pub(crate) type Outcome = Result<(), Box<dyn std::error::Error>>;

/// A server with a bot, a member and somebody of the staff.
pub(crate) struct Scene {
    pub(crate) discord: Discord,
    pub(crate) bot: Id,
    pub(crate) guild: Id,
    pub(crate) ada: Id,
    pub(crate) staff: Id,
    pub(crate) channel: Id,
    pub(crate) category: Id,
    client: reqwest::Client,
}

/// An answer that was read.
#[derive(Debug)]
pub(crate) struct Told {
    pub(crate) status: u16,
    pub(crate) headers: reqwest::header::HeaderMap,
    pub(crate) json: Value,
}

impl Told {
    pub(crate) fn code(&self) -> u64 {
        self.json["code"].as_u64().unwrap_or(0)
    }

    pub(crate) fn id(&self) -> Id {
        self.json["id"]
            .as_str()
            .and_then(|id| id.parse().ok())
            .unwrap_or_else(|| panic!("no id in {self:?}"))
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .get(name)
            .and_then(|header| header.to_str().ok())
    }

    /// The code of the first error of a field.
    pub(crate) fn field(&self, path: &str) -> &str {
        let pointer = format!("/errors/{}/_errors/0/code", path.replace('.', "/"));
        self.json
            .pointer(&pointer)
            .and_then(Value::as_str)
            .unwrap_or_else(|| panic!("no error at {path} in {}", self.json))
    }
}

pub(crate) fn client() -> reqwest::Client {
    static PROVIDER: Once = Once::new();
    PROVIDER.call_once(|| {
        rustls::crypto::ring::default_provider()
            .install_default()
            .unwrap();
    });
    reqwest::Client::new()
}

pub(crate) fn world() -> (Sim, [Id; 6]) {
    let mut world = Sim::new();
    let bot = world.bot("helper", TOKEN);
    let staff = world.user("grace");
    let ada = world.user("ada");
    let guild = world.guild("Support", staff);
    world.joins(ada, guild).unwrap();
    let rights = permissions::ALL & !permissions::ADMINISTRATOR;
    world.invites_bot(bot, guild, rights).unwrap();
    let category = world.category(guild, "Tickets").unwrap();
    let channel = world.text_channel(guild, "general", None).unwrap();
    (world, [bot, guild, ada, staff, channel, category])
}

impl Scene {
    pub(crate) async fn start() -> Self {
        Self::with(|_, _| {}).await
    }

    /// Starts after the world was changed; the identifiers are bot, server, member, staff,
    /// channel and category.
    pub(crate) async fn with(change: impl FnOnce(&mut Sim, [Id; 6])) -> Self {
        let (mut world, ids) = world();
        change(&mut world, ids);
        let [bot, guild, ada, staff, channel, category] = ids;
        Self {
            discord: Discord::start(world).await.unwrap(),
            bot,
            guild,
            ada,
            staff,
            channel,
            category,
            client: client(),
        }
    }

    pub(crate) fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let url = format!("{}{path}", self.discord.api_url());
        self.client
            .request(method, url)
            .header("authorization", format!("Bot {TOKEN}"))
    }

    pub(crate) async fn send(&self, request: RequestBuilder) -> Told {
        read(request.send().await.unwrap()).await
    }

    pub(crate) async fn get(&self, path: &str) -> Told {
        self.send(self.request(Method::GET, path)).await
    }

    pub(crate) async fn delete(&self, path: &str) -> Told {
        self.send(self.request(Method::DELETE, path)).await
    }

    pub(crate) async fn post(&self, path: &str, body: Value) -> Told {
        self.send(self.request(Method::POST, path).json(&body))
            .await
    }

    pub(crate) async fn patch(&self, path: &str, body: Value) -> Told {
        self.send(self.request(Method::PATCH, path).json(&body))
            .await
    }

    pub(crate) async fn put(&self, path: &str, body: Value) -> Told {
        self.send(self.request(Method::PUT, path).json(&body)).await
    }

    pub(crate) fn messages(&self) -> String {
        format!("/channels/{}/messages", self.channel)
    }

    /// The path of the conversation with the member.
    pub(crate) async fn dm(&self) -> String {
        let body = serde_json::json!({ "recipient_id": self.ada });
        let told = self.post("/users/@me/channels", body).await;
        format!("/channels/{}/messages", told.id())
    }
}

pub(crate) async fn read(response: Response) -> Told {
    Told {
        status: response.status().as_u16(),
        headers: response.headers().clone(),
        json: response.json().await.unwrap_or(Value::Null),
    }
}
