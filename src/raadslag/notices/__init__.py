"""The outbox and the clock: mails, reminders and notices on screen, sent once, by a worker."""
