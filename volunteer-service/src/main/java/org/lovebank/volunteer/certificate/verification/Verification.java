package org.lovebank.volunteer.certificate.verification;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lovebank.http.Time;
import org.lovebank.volunteer.certificate.CertificateView;
import org.lovebank.volunteer.certificate.Issue;

/**
 * What a code says: {@code valid}, and of a certificate of ours its state (PUBLICISED, VALID, RECORDS_CHANGED, VOIDED) and
 * what stands on the paper anyway, the name masked.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Verification(
        boolean valid,
        @Nullable String state,
        @Nullable String number,
        @Nullable String holder,
        @Nullable String issuer,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Integer minutes,
        @Nullable Integer records,
        @Nullable Boolean official,
        @Nullable Instant changedAt) {

    static Verification unknown() {
        return new Verification(false, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** Of one that does not hold, only why and since when. */
    static Verification of(CertificateView view, Issue issue, String issuer, String holder) {
        boolean changed = view.recordsChangedAt() != null && !view.state().equals("VOIDED");
        String state = changed ? "RECORDS_CHANGED" : view.state();
        if (!state.equals("VALID") && !state.equals("PUBLICISED")) {
            return new Verification(
                    false, state, issue.number(), null, null, null, null, null, null, null, null, view.changedAt());
        }
        return new Verification(
                state.equals("VALID"),
                state,
                issue.number(),
                holder,
                issuer,
                LocalDate.ofInstant(issue.issuedAt(), Time.DAYS),
                view.request().fromOn(),
                view.request().toOn(),
                issue.minutes(),
                issue.records(),
                issue.official(),
                null);
    }
}
