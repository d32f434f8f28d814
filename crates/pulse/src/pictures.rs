//! Drawing, off the threads that serve everybody; what was drawn last is kept.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, PoisonError},
};

use anyhow::Context as _;
use chart::{Sheet, UptimeSheet};
use tokio::sync::Semaphore;

/// So many pictures are kept.
const KEPT: usize = 8;

/// What a picture shows. Equal ones look the same.
#[derive(Debug, Clone, PartialEq)]
pub enum Drawing {
    /// Lines over time.
    Lines(Sheet),
    /// Bars of uptime.
    Uptime(UptimeSheet),
}

/// Draws, and keeps what was drawn until what it shows has changed.
#[derive(Debug)]
pub struct Pictures {
    kept: Mutex<VecDeque<(Drawing, Arc<[u8]>)>>,
    /// One at a time: whoever asks for the same meanwhile gets the same picture.
    turn: Semaphore,
}

impl Default for Pictures {
    fn default() -> Self {
        Self {
            kept: Mutex::default(),
            turn: Semaphore::new(1),
        }
    }
}

impl Pictures {
    /// The PNG of a drawing.
    ///
    /// # Errors
    ///
    /// Returns why it cannot be drawn.
    pub async fn png(&self, drawing: Drawing) -> anyhow::Result<Arc<[u8]>> {
        let turn = self.turn.acquire().await?;
        if let Some(png) = self.known(&drawing) {
            return Ok(png);
        }
        let drawn = tokio::task::spawn_blocking(move || {
            let png = match &drawing {
                Drawing::Lines(sheet) => sheet.png(),
                Drawing::Uptime(sheet) => sheet.png(),
            };
            png.map(|png| (drawing, Arc::<[u8]>::from(png)))
        });
        let (drawing, png) = drawn.await.context("drawing broke down")??;
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.push_front((drawing, Arc::clone(&png)));
        kept.truncate(KEPT);
        drop(kept);
        drop(turn);
        Ok(png)
    }

    fn known(&self, drawing: &Drawing) -> Option<Arc<[u8]>> {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let known = kept.iter().find(|(known, _)| known == drawing);
        known.map(|(_, png)| Arc::clone(png))
    }
}

#[cfg(test)]
mod tests {
    use chart::{Theme, UptimeRow};

    use super::*;

    fn drawing(name: &str) -> Drawing {
        Drawing::Uptime(UptimeSheet {
            title: String::new(),
            note: String::new(),
            theme: Theme::Dark,
            ends: (String::new(), String::new()),
            rows: vec![UptimeRow {
                name: name.to_owned(),
                figure: String::new(),
                slots: Vec::new(),
            }],
            legend: Vec::new(),
        })
    }

    #[tokio::test]
    async fn a_picture_is_drawn_again_only_when_what_it_shows_has_changed() -> anyhow::Result<()> {
        let pictures = Pictures::default();

        let first = pictures.png(drawing("API")).await?;
        let again = pictures.png(drawing("API")).await?;
        let other = pictures.png(drawing("Login")).await?;

        assert!(Arc::ptr_eq(&first, &again));
        assert!(!Arc::ptr_eq(&first, &other));
        Ok(())
    }

    #[tokio::test]
    async fn few_pictures_are_kept() -> anyhow::Result<()> {
        let pictures = Pictures::default();
        for number in 0..20 {
            pictures.png(drawing(&number.to_string())).await?;
        }

        assert_eq!(pictures.kept.lock().map(|kept| kept.len()).ok(), Some(KEPT));
        Ok(())
    }
}
