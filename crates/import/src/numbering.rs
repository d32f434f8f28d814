//! Which number each answer of a ticket gets.

use std::collections::BTreeSet;

/// The highest number an answer keeps: no bot has come this far, and what is
/// beyond leaves no room for the next.
pub(super) const MOST: i64 = 1_000_000_000;

/// Gives answers their numbers: the one that was printed, where no earlier one
/// has it, else the next that nobody has. Returns how many got another.
pub(super) fn settle(
    printed: &mut [&mut Option<i64>],
    taken: &mut BTreeSet<i64>,
    next: &mut i64,
) -> u64 {
    let highest = printed
        .iter()
        .filter_map(|item| **item)
        .filter(|item| *item <= MOST)
        .max();
    let mut changed = Vec::new();
    for number in printed.iter_mut().filter(|item| item.is_some()) {
        let kept =
            number.is_some_and(|number| (1..=MOST).contains(&number) && taken.insert(number));
        if !kept {
            changed.push(number);
        }
    }
    let last = taken.last().copied();
    *next = (*next)
        .min(MOST + 1)
        .max(last.unwrap_or_default().saturating_add(1))
        .max(highest.unwrap_or_default().saturating_add(1));
    let count = changed.len() as u64;
    for number in changed {
        **number = Some(*next);
        taken.insert(*next);
        *next += 1;
    }
    count
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn settled(numbers: &[Option<i64>], next: i64) -> (Vec<Option<i64>>, i64, u64) {
        let mut numbers = numbers.to_vec();
        let mut printed: Vec<_> = numbers.iter_mut().collect();
        let mut next = next;
        let changed = settle(&mut printed, &mut BTreeSet::new(), &mut next);
        (numbers, next, changed)
    }

    #[test]
    fn a_number_that_is_used_again_is_replaced() {
        let given = [Some(1), None, Some(2), Some(2), Some(5), Some(0)];

        let (numbers, next, changed) = settled(&given, 3);

        assert_eq!(numbers, [Some(1), None, Some(2), Some(6), Some(5), Some(7)]);
        assert_eq!((next, changed), (8, 2));
    }

    #[test]
    fn a_number_without_a_next_one_is_replaced() {
        let (numbers, next, changed) = settled(&[Some(i64::MAX), Some(2)], i64::MAX);

        assert_eq!(numbers, [Some(MOST + 1), Some(2)]);
        assert_eq!((next, changed), (MOST + 2, 1));
        let (numbers, _, _) = settled(&[Some(i64::MAX), Some(2)], 1);
        assert_eq!(numbers, [Some(3), Some(2)]);
    }

    proptest! {
        #[test]
        fn numbers_never_collide_and_unique_ones_stay(
            given in prop::collection::vec(prop::option::of(-3..20_i64), 0..40),
            next in 1..30_i64,
        ) {
            let (numbers, next, _) = settled(&given, next);
            let all: Vec<_> = numbers.iter().flatten().collect();
            let distinct: BTreeSet<_> = all.iter().collect();
            prop_assert_eq!(all.len(), distinct.len());
            prop_assert!(all.iter().all(|item| **item >= 1 && **item < next));
            for (before, after) in given.iter().zip(&numbers) {
                prop_assert_eq!(before.is_some(), after.is_some());
                let unique = given.iter().filter(|other| *other == before).count() == 1;
                if unique && before.is_some_and(|before| before >= 1) {
                    prop_assert_eq!(before, after);
                }
            }
        }
    }
}
