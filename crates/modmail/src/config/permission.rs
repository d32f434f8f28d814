//! Permissions as operators read and write them.

use twilight_model::guild::Permissions;

/// What Discord's client calls by other words than its API.
const OTHERWISE: [(&str, Permissions); 3] = [
    ("Manage Server", Permissions::MANAGE_GUILD),
    ("Timeout Members", Permissions::MODERATE_MEMBERS),
    ("Manage Expressions", Permissions::MANAGE_GUILD_EXPRESSIONS),
];

/// Reads the name of one permission, as Discord's client or its API spells it.
#[must_use]
pub(crate) fn read(name: &str) -> Option<Permissions> {
    let folded = name.trim();
    let mut otherwise = OTHERWISE.iter();
    if let Some((_, one)) = otherwise.find(|(other, _)| other.eq_ignore_ascii_case(folded)) {
        return Some(*one);
    }
    Permissions::from_name(&folded.to_uppercase().replace([' ', '-'], "_"))
}

/// What Discord's client calls a permission.
#[must_use]
pub(crate) fn name(permission: Permissions) -> String {
    let mut otherwise = OTHERWISE.iter();
    if let Some((name, _)) = otherwise.find(|(_, one)| *one == permission) {
        return (*name).to_owned();
    }
    let names = permission.iter_names().map(|(name, _)| {
        let words = name.split('_').map(|word| {
            let (first, rest) = word.split_at(1);
            format!("{first}{}", rest.to_lowercase())
        });
        words.collect::<Vec<_>>().join(" ")
    });
    names.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn permissions_are_named_as_the_client_or_the_api_does() {
        for one in Permissions::all().iter() {
            assert_eq!(read(&name(one)), Some(one));
        }
        assert_eq!(read("manage_messages"), Some(Permissions::MANAGE_MESSAGES));
        assert_eq!(read("manage server"), Some(Permissions::MANAGE_GUILD));
        assert_eq!(read("everything"), None);
    }
}
