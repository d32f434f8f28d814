//! How a bot reaches Discord.

use std::path::{Path, PathBuf};

use secrecy::{ExposeSecret as _, SecretString};
use serde::{Deserialize, Deserializer};

use super::{Section, ordinary};

/// What to do about a token that Discord does not know.
pub(crate) const REJECTED: &str = "Discord rejected the bot's token: copy it again from the developer portal (Bot, Reset Token) \
     to where [discord] takes it from (`token_file` or `token`)";

/// How the bot reaches Discord. `[discord]`
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Discord {
    /// The bot's token. Best given as a variable or by `token_file`.
    #[serde(deserialize_with = "secret")]
    pub token: Option<SecretString>,
    /// A file that holds the token and nothing else, relative to where the bot
    /// was started.
    pub token_file: Option<PathBuf>,
    /// Where Discord's REST API is.
    pub api_url: String,
    /// Where Discord's gateway is; Discord itself is asked if absent.
    pub gateway_url: Option<String>,
}

impl Default for Discord {
    fn default() -> Self {
        Self {
            token: None,
            token_file: None,
            api_url: "https://discord.com".to_owned(),
            gateway_url: None,
        }
    }
}

impl Discord {
    /// The token, from wherever it is.
    ///
    /// # Errors
    ///
    /// Returns a sentence for the operator if there is none, if its file cannot
    /// be read or if it cannot be a token.
    pub fn token(&self) -> Result<SecretString, String> {
        match (&self.token, &self.token_file) {
            (Some(_), Some(_)) => {
                Err("`token_file` is given and `token` too: keep one of them".to_owned())
            }
            (Some(token), None) => {
                plausible(token.expose_secret()).map_err(|why| format!("`token` {why}"))?;
                Ok(token.clone())
            }
            (None, Some(file)) if is_token(file) => Err(
                "`token_file` holds the token itself: put that into a file and name the file here"
                    .to_owned(),
            ),
            (None, Some(file)) => {
                from_file(file).map_err(|why| format!("`token_file`: {} {why}", file.display()))
            }
            (None, None) => Err(
                "`token` is missing: copy it from Discord's developer portal (Bot, Reset Token) \
                 into a file and name that in `token_file`"
                    .to_owned(),
            ),
        }
    }
}

impl Section for Discord {
    const PATH: &'static str = "discord";

    fn validate(&self) -> Result<(), String> {
        let http = ["http://", "https://"];
        url("api_url", &self.api_url, &http)?;
        if let Some(gateway_url) = &self.gateway_url {
            url("gateway_url", gateway_url, &["ws://", "wss://"])?;
        }
        self.token().map(drop)
    }
}

fn secret<'de, D: Deserializer<'de>>(from: D) -> Result<Option<SecretString>, D::Error> {
    Ok(Option::<String>::deserialize(from)?.map(SecretString::from))
}

/// Whether what should name a file looks like a token, which no message may repeat.
fn is_token(file: &Path) -> bool {
    ordinary::is_token(&file.to_string_lossy())
}

fn from_file(file: &Path) -> Result<SecretString, String> {
    let text = ordinary::read(file).map_err(|error| {
        format!(
            "cannot be read: {error}; name the file that holds the token, which the bot has to be \
             able to read"
        )
    })?;
    // Editors end a file with a line break; that one is not part of the token.
    let token = text.trim_end_matches(['\r', '\n']);
    plausible(token)?;
    Ok(token.to_owned().into())
}

/// Refuses what is no token, without repeating it.
fn plausible(token: &str) -> Result<(), &'static str> {
    let bare: String = token
        .chars()
        .filter(|character| character.is_alphanumeric())
        .collect::<String>()
        .to_lowercase();
    let beginnings = ["your", "insert", "paste", "put", "replace", "change"];
    let placeholder = bare.chars().all(|character| character == 'x')
        || token.contains(['<', '>', '…'])
        || ["token", "bottoken", "placeholder", "todo"].contains(&bare.as_str())
        || (!token.contains('.')
            && beginnings
                .iter()
                .any(|beginning| bare.starts_with(beginning)));
    if token.trim().is_empty() {
        Err("is empty: copy the token from the developer portal (Bot, Reset Token)")
    } else if token.contains(['\r', '\n']) {
        Err("holds a line break: the token is a single line")
    } else if token.starts_with("Bot ") || token.starts_with("bot ") {
        Err("begins with \"Bot \": leave that out, it is added when needed")
    } else if token.contains(|character: char| character.is_whitespace() || character.is_control())
    {
        Err("holds white space: copy the token alone")
    } else if token.contains(['"', '\'']) {
        Err("holds quotes: write the token alone, without them")
    } else if placeholder {
        Err("still holds the placeholder of the example: put the bot's token there")
    } else {
        Ok(())
    }
}

fn url(key: &str, given: &str, schemes: &[&str]) -> Result<(), String> {
    let rest = schemes.iter().find_map(|scheme| given.strip_prefix(scheme));
    let Some(rest) = rest.filter(|rest| !rest.is_empty() && !rest.contains(char::is_whitespace))
    else {
        return Err(format!("`{key}` must begin with {}", schemes.join(" or ")));
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if host.contains('@') {
        // It would be sent in place of the token.
        return Err(format!(
            "`{key}` holds a user or a password: leave out what stands before the `@`, and the `@`"
        ));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(token: &str) -> Discord {
        Discord {
            token: Some(token.to_owned().into()),
            ..Discord::default()
        }
    }

    #[test]
    fn a_token_is_never_shown() {
        let discord = with("MTk4NjIy.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs");
        assert!(!format!("{discord:?}").contains("ZnCjm1"));
        let refused = with("Bot ZnCjm1").validate();
        assert!(refused.is_err_and(|error| !error.contains("ZnCjm1")));
    }

    #[test]
    fn a_token_in_place_of_its_file_is_refused_without_repeating_it() {
        let discord = Discord {
            token_file: Some("MTk4NjIy.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs".into()),
            ..Discord::default()
        };

        let refused = discord.validate();

        let plain = |text: &String| text.contains("the token itself") && !text.contains("ZnCjm1");
        assert!(refused.as_ref().is_err_and(plain), "{refused:?}");
    }

    #[test]
    fn what_cannot_be_a_token_is_refused() {
        let wrong = [
            ("", "empty"),
            ("  ", "empty"),
            ("Bot MTk4", "Bot"),
            ("MTk4\n", "line break"),
            ("MT k4", "white space"),
            ("\"MTk4.Cl2.Zn\"", "quotes"),
            ("YOUR_TOKEN_HERE", "placeholder"),
            ("<token>", "placeholder"),
            ("xxxxxxxx", "placeholder"),
        ];
        for (token, reason) in wrong {
            let refused = with(token).validate();
            assert!(
                refused.is_err_and(|error| error.contains(reason)),
                "{token}"
            );
        }
    }

    #[test]
    fn a_token_may_stand_in_a_file_of_its_own() -> std::io::Result<()> {
        let folder = tempfile::tempdir()?;
        let file = folder.path().join("token");
        let discord = Discord {
            token_file: Some(file.clone()),
            ..Discord::default()
        };

        assert!(
            discord
                .validate()
                .is_err_and(|error| error.contains("cannot be read"))
        );
        std::fs::write(&file, "MTk4.Cl2.Zn\n")?;
        let token = discord
            .token()
            .map(|token| token.expose_secret().to_owned());
        assert_eq!(token.as_deref(), Ok("MTk4.Cl2.Zn"));
        std::fs::write(&file, "MTk4.Cl2.Zn\nmore\n")?;
        assert!(
            discord
                .validate()
                .is_err_and(|error| error.contains("line break"))
        );

        let both = Discord {
            token: Some("a".to_owned().into()),
            ..discord
        };
        assert!(
            both.validate()
                .is_err_and(|error| error.contains("one of them"))
        );
        assert!(
            Discord::default()
                .validate()
                .is_err_and(|error| error.contains("missing"))
        );
        Ok(())
    }

    #[test]
    fn what_has_no_end_is_refused_as_a_token() {
        let discord = Discord {
            token_file: Some("/dev/zero".into()),
            ..Discord::default()
        };
        let refused = discord.validate();
        assert!(refused.is_err_and(|said| said.contains("pipe or a device")));
    }

    #[test]
    fn an_address_holds_no_password() {
        let refused = |api_url: &str| {
            let discord = Discord {
                api_url: api_url.to_owned(),
                ..with("MTk4.Cl2.Zn")
            };
            discord.validate().err()
        };

        for address in ["http://user:hunter2@host", "https://hunter2@host/path?x"] {
            let said = refused(address).unwrap_or_default();
            assert!(
                said.contains("`api_url`") && !said.contains("hunter2"),
                "{said}"
            );
        }
        assert_eq!(refused("https://host/@path"), None);
    }

    #[test]
    fn addresses_need_their_scheme() {
        let discord = Discord {
            gateway_url: Some("https://gateway".to_owned()),
            ..with("MTk4.Cl2.Zn")
        };
        assert!(
            discord
                .validate()
                .is_err_and(|error| error.contains("gateway_url"))
        );
    }
}
