package org.lovebank.task.complaint;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.task.complaint.form.ComplaintSide;

/** The two sides of a case, who wrote it down, and where it belongs. */
@Embeddable
public class Parties {

    /** Offices that may hear and decide a case in their area. */
    private static final String[] DECIDERS = {Roles.STATION_HEAD, Roles.COMMUNITY_DISPATCHER};

    private static final String[] OFFICES = {
        Roles.STATION_HEAD, Roles.COMMUNITY_DISPATCHER, Roles.STATION_WORKER, Roles.CENTER_ADMIN
    };

    private String areaPath;

    @Enumerated(EnumType.STRING)
    private ComplaintSide side;

    private UUID complainantId;
    private UUID respondentId;
    private UUID filedBy;

    @SuppressWarnings("NullAway.Init")
    protected Parties() {}

    Parties(Subject subject, ComplaintSide side, UUID complainant, UUID filedBy) {
        this.areaPath = subject.area().value();
        this.side = side;
        this.complainantId = complainant;
        this.respondentId =
                subject.person(side == ComplaintSide.RECIPIENT ? ComplaintSide.VOLUNTEER : ComplaintSide.RECIPIENT);
        this.filedBy = filedBy;
    }

    boolean include(UUID person) {
        return person.equals(complainantId) || person.equals(respondentId) || person.equals(filedBy);
    }

    static boolean office(Caller caller, AreaPath area) {
        return caller.holdsIn(area, OFFICES);
    }

    boolean decidedBy(Caller caller) {
        return caller.holdsIn(area(), DECIDERS);
    }

    boolean appealedTo(Caller caller) {
        return caller.holdsIn(area(), Roles.CENTER_ADMIN);
    }

    public AreaPath area() {
        return new AreaPath(areaPath);
    }

    public ComplaintSide side() {
        return side;
    }

    public UUID complainantId() {
        return complainantId;
    }

    public UUID respondentId() {
        return respondentId;
    }

    UUID filedBy() {
        return filedBy;
    }
}
