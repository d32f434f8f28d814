//! Who sees the tickets of a kind, and who is pinged: `/category roles`.

use botkit::command::{
    ArgError, Args, Command, Ctx, Failure, Kind, Level, Opt, Partial, Proposal, Reply, Spec,
};
use storage::discord::RoleId;

use super::{CATEGORY, Task, proposals};
use crate::App;

/// Adds a role to a kind of ticket, or takes it away.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Roles {
    /// Which kind.
    category: String,
    /// Whether it is pinged, and not to see the tickets.
    ping: bool,
    /// The role.
    role: RoleId,
    /// Whether it is taken away.
    remove: bool,
}

impl Command for Roles {
    type App = App;

    const SPEC: Spec = Spec {
        level: Level::Admin,
        options: &[
            CATEGORY,
            Opt::required("purpose", Kind::Choice(&["staff", "ping"])),
            Opt::required("role", Kind::Role),
            Opt::optional("remove", Kind::Flag),
        ],
        example: "Bugs staff @Developers",
        ..Spec::new("category roles")
    };

    fn from_args(args: &mut Args) -> Result<Self, ArgError> {
        Ok(Self {
            category: args.required("category", Args::text)?,
            ping: args.required("purpose", Args::text)? == "ping",
            role: args.required("role", Args::role)?.into(),
            remove: args.flag("remove"),
        })
    }

    async fn complete(partial: Partial, ctx: Ctx<'_, App>) -> Result<Vec<Proposal>, Failure> {
        Ok(proposals(&partial, &ctx))
    }

    async fn run(self, ctx: Ctx<'_, App>) -> Result<Reply, Failure> {
        let task = Task {
            action: Self::SPEC.name,
            done: "category-changed",
            name: &self.category,
        };
        task.change(&ctx, |category| {
            let roles = if self.ping {
                &mut category.ping_roles
            } else {
                &mut category.staff_roles
            };
            roles.retain(|role| *role != self.role);
            if !self.remove {
                roles.push(self.role);
            }
        })
        .await
    }
}
