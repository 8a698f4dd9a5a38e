//! The policy: every name and number that decides an outcome, a score or an order.
