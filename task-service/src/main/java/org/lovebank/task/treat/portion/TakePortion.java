package org.lovebank.task.treat.portion;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.http.Time;
import org.lovebank.problem.Refused;
import org.lovebank.task.secret.KeyedPrint;
import org.lovebank.task.treat.Period;
import org.lovebank.task.treat.Treat;
import org.lovebank.task.treat.TreatRefusal.HasPass;
import org.lovebank.task.treat.TreatRefusal.NoSuchPass;
import org.lovebank.task.treat.TreatRefusal.PassNeedsOneHolder;
import org.lovebank.task.treat.TreatRefusal.PortionTaken;
import org.lovebank.task.treat.TreatRefusal.PortionsUsedUp;
import org.lovebank.task.treat.TreatRepository;

/** The community hands out passes, and the partner gives a portion to whoever brings one; neither learns more than it must. */
@ApplicationScoped
class TakePortion {

    private static final int CODE_BITS = 60;
    private static final int BASE = 32;
    private static final int CODE_LENGTH = 12;

    private final SecureRandom random = new SecureRandom();
    private final TreatRepository treats;
    private final PortionRepository portions;
    private final KeyedPrint keyedPrint;
    private final Clock clock;

    TakePortion(TreatRepository treats, PortionRepository portions, KeyedPrint keyedPrint, Clock clock) {
        this.treats = treats;
        this.portions = portions;
        this.keyedPrint = keyedPrint;
        this.clock = clock;
    }

    @Transactional
    PassView pass(Caller caller, UUID treatId, PassRequest asked) {
        Instant now = clock.instant();
        Treat treat = treats.findForPortion(caller, treatId);
        treat.mustBeHandedOutBy(caller);
        if ((asked.personId() == null) == (asked.workCardNo() == null)) {
            throw new Refused(new PassNeedsOneHolder(treatId));
        }
        byte[] holder = holder(treatId, asked);
        if (Boolean.TRUE.equals(asked.replacing())) {
            portions.withdrawPass(treatId, holder, now);
        }
        UUID id = UuidCreator.getTimeOrderedEpoch();
        String plain = new BigInteger(CODE_BITS, random).toString(BASE).toUpperCase(Locale.ROOT);
        String code = "0".repeat(CODE_LENGTH - plain.length()) + plain;
        if (!portions.keepPass(id, treatId, holder, code(treatId, code), caller.id(), now)) {
            throw new Refused(new HasPass(treatId));
        }
        return new PassView(id, treatId, code);
    }

    /** Once a period for each holder, as long as there is something left. */
    @Transactional
    PortionView by(Caller caller, UUID treatId, String code) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, Time.DAYS);
        Treat treat = treats.findForPortion(caller, treatId);
        treat.mustBeGivenBy(caller, today);
        byte[] holder = portions.holder(treatId, code(treatId, code.strip().toUpperCase(Locale.ROOT)))
                .orElseThrow(() -> new Refused(new NoSuchPass(treatId)));
        Period period = treat.offer().period();
        LocalDate from = period.startOf(today);
        if (!portions.note(treatId, from, holder, caller.id(), now)) {
            throw new Refused(new PortionTaken(treatId, period.after(from)));
        }
        int most = treat.offer().portions();
        int taken = portions.takeOne(treatId, from, most)
                .orElseThrow(() -> new Refused(new PortionsUsedUp(treatId, most, period.after(from))));
        return new PortionView(treatId, from, taken, most - taken);
    }

    private byte[] holder(UUID treatId, PassRequest asked) {
        String who = asked.personId() == null ? "card/" + asked.workCardNo() : "person/" + asked.personId();
        return keyedPrint.of("treat-holder/" + treatId, who);
    }

    private byte[] code(UUID treatId, String code) {
        return keyedPrint.of("treat-code/" + treatId, code);
    }
}
