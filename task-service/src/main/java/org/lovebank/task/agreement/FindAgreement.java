package org.lovebank.task.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.problem.Refused;
import org.lovebank.task.agreement.AgreementRefusal.AgreementNotYours;
import org.lovebank.task.agreement.AgreementRefusal.NoSuchAgreement;
import org.lovebank.task.agreement.text.AgreementText;

/** Finds an agreement for whom it concerns: its parties, the people of its team, and the staff of its area. */
@ApplicationScoped
public class FindAgreement {

    private static final String[] STAFF = {
        Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.COMMUNITY_DISPATCHER, Roles.CENTER_ADMIN
    };

    private final AgreementRepository agreements;
    private final WordingRepository wordings;

    FindAgreement(AgreementRepository agreements, WordingRepository wordings) {
        this.agreements = agreements;
        this.wordings = wordings;
    }

    /** Held against other changes until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Agreement forChange(Caller caller, UUID id) {
        return agreements
                .heldForChange(id)
                .filter(agreement -> concerns(agreement, caller))
                .orElseThrow(() -> new Refused(new NoSuchAgreement(id)));
    }

    /** Held, and only for the staff of its area. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Agreement forStaff(Caller caller, UUID id) {
        Agreement agreement = forChange(caller, id);
        mustBeStaff(caller, agreement.area());
        return agreement;
    }

    /** The words in force, or under negotiation. */
    public AgreementText wording(Agreement agreement) {
        return wordings.find(agreement.id(), agreement.revision());
    }

    /** The volunteers whom the words in force name and who have not left, in order. */
    public List<UUID> serving(Agreement agreement) {
        return staying(agreement, wording(agreement).volunteersOrNone());
    }

    /** The stand-ins of the words in force who have not left, in order. */
    public List<UUID> standIns(Agreement agreement) {
        return staying(agreement, wording(agreement).standInsOrNone());
    }

    /** Whether this person has left it. */
    public boolean hasLeft(Agreement agreement, UUID person) {
        return wordings.left(agreement.id(), agreement.revision()).contains(person);
    }

    private List<UUID> staying(Agreement agreement, List<UUID> named) {
        Set<UUID> left = wordings.left(agreement.id(), agreement.revision());
        return named.stream().filter(person -> !left.contains(person)).toList();
    }

    public boolean concerns(Agreement agreement, Caller caller) {
        return isStaff(caller, agreement.area())
                || wordings.names(agreement.id(), caller.id())
                || caller.organisations().stream().anyMatch(group -> wordings.names(agreement.id(), group));
    }

    public static void mustBeStaff(Caller caller, AreaPath area) {
        if (!isStaff(caller, area)) {
            throw new Refused(new AgreementNotYours(area.value()));
        }
    }

    public static boolean isStaff(Caller caller, AreaPath area) {
        return caller.holdsIn(area, STAFF);
    }
}
