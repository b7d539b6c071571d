package org.lovebank.volunteer.ability;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Which reminders were told: each once for a subject, an end and a lead time. */
@ApplicationScoped
class ReminderRepository implements PanacheRepositoryBase<Reminder, Reminder.Key> {

    private static final int REMINDING_LOCK = 7504;

    /** Whether this replica reminds now; the lock ends with the transaction. */
    boolean takeRemindingLock() {
        return (Boolean) getEntityManager()
                .createNativeQuery("select pg_try_advisory_xact_lock(?1, 0)", Boolean.class)
                .setParameter(1, REMINDING_LOCK)
                .getSingleResult();
    }

    boolean wasTold(Ending ending, int daysBefore) {
        return findByIdOptional(new Reminder.Key(ending.subject(), ending.validUntilOn(), daysBefore))
                .isPresent();
    }

    /** How many reminders of this subject there are with this one. */
    long note(Ending ending, int daysBefore, Instant now) {
        persistAndFlush(new Reminder(new Reminder.Key(ending.subject(), ending.validUntilOn(), daysBefore), now));
        return count("key.subject", ending.subject());
    }
}
