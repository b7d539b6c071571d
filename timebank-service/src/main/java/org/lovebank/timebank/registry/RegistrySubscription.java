package org.lovebank.timebank.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.eventlog.CannotApply;
import org.lovebank.eventlog.EventEnvelope;
import org.lovebank.eventlog.EventSubscription;
import org.lovebank.events.DomainEvent;
import org.lovebank.events.NetworkEvent.ReportingStateChanged;
import org.lovebank.events.PersonEvent;
import org.lovebank.events.Topics;
import org.lovebank.events.VolunteerEvent;
import org.lovebank.events.VolunteerEvent.ServiceRecordState;
import org.lovebank.timebank.account.FollowRegistry;
import org.lovebank.timebank.account.OpenAccount;
import org.lovebank.timebank.account.Owner;
import org.lovebank.timebank.account.OwnerType;
import org.lovebank.timebank.coverage.HolderAgeRepository;
import org.lovebank.timebank.deposit.CorrectRecord;
import org.lovebank.timebank.deposit.DepositStage;
import org.lovebank.timebank.deposit.FundingSource;
import org.lovebank.timebank.deposit.NoteRecord;
import org.lovebank.timebank.deposit.SettleDeposit;
import org.lovebank.timebank.estate.KeepEstates;
import org.lovebank.timebank.party.KeepPartyPoints;
import org.lovebank.timebank.reconciliation.claim.NoteClaim;
import org.lovebank.timebank.stars.Stars;

/** Hears the registry; every room bears the same event twice and in any order. */
@ApplicationScoped
class RegistrySubscription implements EventSubscription {

    private final OpenAccount openAccount;
    private final FollowRegistry followRegistry;
    private final NoteRecord noteRecord;
    private final CorrectRecord correctRecord;
    private final SettleDeposit settleDeposit;
    private final Stars stars;
    private final KeepEstates keepEstates;
    private final NoteClaim noteClaim;
    private final HolderAgeRepository holderAges;
    private final KeepPartyPoints partyPoints;
    private final HearPeople people;

    RegistrySubscription(
            OpenAccount openAccount,
            FollowRegistry followRegistry,
            NoteRecord noteRecord,
            CorrectRecord correctRecord,
            SettleDeposit settleDeposit,
            Stars stars,
            NoteClaim noteClaim,
            HolderAgeRepository holderAges,
            KeepEstates keepEstates,
            KeepPartyPoints partyPoints,
            HearPeople people) {
        this.people = people;
        this.openAccount = openAccount;
        this.followRegistry = followRegistry;
        this.noteRecord = noteRecord;
        this.correctRecord = correctRecord;
        this.settleDeposit = settleDeposit;
        this.stars = stars;
        this.keepEstates = keepEstates;
        this.partyPoints = partyPoints;
        this.noteClaim = noteClaim;
        this.holderAges = holderAges;
    }

    @Override
    public String source() {
        return "volunteer";
    }

    @Override
    public String topic() {
        return Topics.VOLUNTEER;
    }

    @Override
    public void apply(EventEnvelope envelope, DomainEvent event) {
        if (event instanceof VolunteerEvent told) {
            hear(told);
        } else {
            throw new CannotApply("not an event of the registry: " + envelope.type());
        }
    }

    private void hear(VolunteerEvent event) {
        switch (event) {
            case VolunteerEvent.VolunteerRegistered it -> register(it);
            case VolunteerEvent.VolunteerStatusChanged it -> {
                holderAges.note(it.subject(), it.version(), it.state().ageBand());
                followRegistry.onStatus(it.subject(), it.version(), it.state().status());
            }
            case VolunteerEvent.VolunteerProfileChanged it ->
                holderAges.note(it.subject(), it.version(), it.state().ageBand());
            case VolunteerEvent.PersonDeceased it -> keepEstates.onDeath(it.subject());
            case VolunteerEvent.ServiceRecordConfirmed it -> {
                noteClaim.record(it.subject(), it.state());
                note(DepositStage.PENDING, it.subject(), it.version(), it.state());
            }
            case VolunteerEvent.ServiceRecordFinalised it -> {
                noteClaim.record(it.subject(), it.state());
                note(DepositStage.AVAILABLE, it.subject(), it.version(), it.state());
                partyPoints.served(it.subject(), it.state());
            }
            case VolunteerEvent.ServiceRecordRejected it ->
                note(DepositStage.TAKEN_BACK, it.subject(), it.version(), it.state());
            case VolunteerEvent.ServiceRecordVoided it -> {
                note(DepositStage.TAKEN_BACK, it.subject(), it.version(), it.state());
                partyPoints.takenBack(it.subject());
            }
            case VolunteerEvent.ServiceRecordCorrected it -> correct(it);
            case VolunteerEvent.StarRatingChanged it ->
                stars.note(it.subject(), it.version(), it.honourMinutes(), it.awardedStars());
            case VolunteerEvent.TeamChanged it ->
                group(OwnerType.TEAM, it.subject(), it.version(), it.organisationId(), it.areaPath(), it.status());
            case VolunteerEvent.OrganisationChanged it ->
                group(OwnerType.ORGANISATION, it.subject(), it.version(), null, it.areaPath(), it.status());
            case VolunteerEvent.Networked it -> network(it);
            case PersonEvent it -> people.hear(it);
            case VolunteerEvent.AreaChanged _ -> {}
        }
    }

    private void correct(VolunteerEvent.ServiceRecordCorrected event) {
        mustBeKnown(event.correction());
        noteClaim.record(event.correctionId(), event.correction());
        correctRecord.by(event, stageOf(event.correction()));
        partyPoints.takenBack(event.subject());
        if (event.correction().state().equals("FINAL")) {
            partyPoints.served(event.correctionId(), event.correction());
        }
    }

    private void network(VolunteerEvent.Networked event) {
        if (event instanceof ReportingStateChanged reporting) {
            partyPoints.reported(reporting);
        }
    }

    private void note(DepositStage stage, UUID record, long version, ServiceRecordState state) {
        mustBeKnown(state);
        noteRecord.as(stage, record, version, state);
    }

    private static void mustBeKnown(ServiceRecordState state) {
        if (!FundingSource.knows(state.fundingSource())) {
            throw new CannotApply("not a source of funding: " + state.fundingSource());
        }
    }

    private static DepositStage stageOf(ServiceRecordState state) {
        return switch (state.state()) {
            case "FINAL" -> DepositStage.AVAILABLE;
            case "CONFIRMED", "PUBLICISED", "OBJECTED" -> DepositStage.PENDING;
            default -> throw new CannotApply("a correction that does not count: " + state.state());
        };
    }

    private void group(
            OwnerType type, UUID id, long version, @Nullable UUID organisation, String areaPath, String status) {
        openAccount.forOwner(new Owner(type, id, organisation, area(areaPath, id)), version - 1);
        followRegistry.onGroupStatus(id, version, status);
    }

    private void register(VolunteerEvent.VolunteerRegistered event) {
        UUID volunteer = event.subject();
        AreaPath area = area(event.state().areaPath(), volunteer);
        openAccount.forOwner(new Owner(OwnerType.VOLUNTEER, volunteer, null, area), event.version());
        holderAges.note(volunteer, event.version(), event.state().ageBand());
        settleDeposit.waitingFor(volunteer);
    }

    private static AreaPath area(String path, UUID subject) {
        if (!AreaPath.wellFormed(path)) {
            throw new CannotApply("not an area path in the news of " + subject);
        }
        return new AreaPath(path);
    }
}
