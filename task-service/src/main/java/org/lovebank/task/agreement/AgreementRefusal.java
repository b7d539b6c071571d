package org.lovebank.task.agreement;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.problem.Refusal;
import org.lovebank.task.agreement.text.FixedItem;
import org.lovebank.task.agreement.text.Section;
import org.lovebank.task.agreement.text.WrittenReason;
import org.lovebank.task.eligibility.Obstacle;

/** How an agreement says no. */
public sealed interface AgreementRefusal extends Refusal {

    /** There is no such agreement, or not for this caller. */
    record NoSuchAgreement(UUID agreementId) implements AgreementRefusal {}

    /** The present state does not allow this. */
    record AgreementNotInThatState(UUID agreementId, AgreementState state, List<AgreementState> allowedNext)
            implements AgreementRefusal {}

    /** What has never run cannot be completed. */
    record AgreementNotYetRunning(UUID agreementId, AgreementState state) implements AgreementRefusal {}

    /** Staff whose office covers the area write, activate and suspend. */
    record AgreementNotYours(String areaPath) implements AgreementRefusal {}

    /** The registry has not told of this area. */
    record UnknownAgreementArea(String areaPath) implements AgreementRefusal {}

    /** Whom, what, when and by whom must be fixed. */
    record FixedItemsOpen(Set<FixedItem> open) implements AgreementRefusal {}

    /** The number of volunteers does not fit the mode, somebody stands there twice, or there are too many. */
    record VolunteersWrong(int volunteers, int standIns, int atLeast, int atMost) implements AgreementRefusal {}

    /** No category of this name. */
    record UnknownContent(String categoryCode) implements AgreementRefusal {}

    /** A team or the station stands behind every agreement. */
    record NobodyStandsBehind() implements AgreementRefusal {}

    /** It must be written, for these reasons. */
    record MustBeWritten(Set<WrittenReason> reasons) implements AgreementRefusal {}

    /** A written agreement says something in each of its ten sections. */
    record SectionsEmpty(Set<Section> empty) implements AgreementRefusal {}

    /** Dangerous service has its measures and its insurance before anybody signs: regulations art. 17. */
    record RiskNotProvidedFor(boolean riskMeasures, boolean insurancePolicyNo) implements AgreementRefusal {}

    /** The rules do not allow this person to serve here. */
    record VolunteerNotEligible(UUID volunteerId, Obstacle obstacle) implements AgreementRefusal {}

    /** The beneficiary is not one of the helpers. */
    record BeneficiaryHelpsThemselves(UUID beneficiaryId) implements AgreementRefusal {}

    /** The caller is no party of these words, or not this one. */
    record NotYourSignature(UUID agreementId, @Nullable UUID partyId) implements AgreementRefusal {}

    /** This party has signed these words. */
    record SignedBefore(UUID agreementId, int revision) implements AgreementRefusal {}

    /** One person signs for one party. */
    record SignerTwice(UUID agreementId) implements AgreementRefusal {}

    /** These words do not name this person as somebody who serves. */
    record NotServingHere(UUID agreementId, UUID volunteerId) implements AgreementRefusal {}

    /** They have left already. */
    record LeftBefore(UUID agreementId, UUID volunteerId) implements AgreementRefusal {}

    /** Who leaves signs it; only what staff enter for somebody has a channel by which it came. */
    record LeavingNeedsChannel(UUID agreementId) implements AgreementRefusal {}

    /** Everybody has left: it goes on when an amendment names others. */
    record NobodyServes(UUID agreementId) implements AgreementRefusal {}

    @Override
    default Kind kind() {
        return switch (this) {
            case NoSuchAgreement _, NotServingHere _ -> Kind.MISSING;
            case AgreementNotInThatState _, AgreementNotYetRunning _, SignedBefore _, LeftBefore _, NobodyServes _ ->
                Kind.CONFLICT;
            case AgreementNotYours _, NotYourSignature _, SignerTwice _ -> Kind.FORBIDDEN;
            case UnknownAgreementArea _,
                    FixedItemsOpen _,
                    VolunteersWrong _,
                    UnknownContent _,
                    NobodyStandsBehind _,
                    MustBeWritten _,
                    SectionsEmpty _,
                    RiskNotProvidedFor _,
                    LeavingNeedsChannel _,
                    VolunteerNotEligible _,
                    BeneficiaryHelpsThemselves _ -> Kind.INVALID;
        };
    }
}
