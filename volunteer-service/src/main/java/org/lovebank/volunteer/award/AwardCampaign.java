package org.lovebank.volunteer.award;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.events.PersonEvent.Recognition.AwardCampaignStateChanged;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.area.KnownAreas;
import org.lovebank.volunteer.award.AwardRefusal.BallotClosed;
import org.lovebank.volunteer.award.AwardRefusal.BallotStillOpen;
import org.lovebank.volunteer.award.AwardRefusal.CampaignEndsBackwards;
import org.lovebank.volunteer.award.AwardRefusal.CampaignStateForbids;
import org.lovebank.volunteer.award.AwardRefusal.NoSuchSeries;
import org.lovebank.volunteer.award.AwardRefusal.NominationsClosed;
import org.lovebank.volunteer.policy.InForce;
import org.lovebank.volunteer.policy.honourrules.AwardRules;
import org.lovebank.volunteer.policy.honourrules.AwardRules.Series;

/** A year's selection at a place: its series stand as they were when it began. */
@Entity
public class AwardCampaign {

    @Id
    private UUID id;

    private String areaPath;

    @Column(name = "campaign_year")
    private int year;

    private String title;
    private String issuer;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Series> series;

    private int policyVersion;

    @Enumerated(EnumType.STRING)
    private CampaignState state;

    private Instant nominationsUntil;
    private Instant ballotUntil;
    private @Nullable UUID noticeId;

    @Version
    private long version;

    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    AwardCampaign() {}

    AwardCampaign(UUID id, NewCampaign wanted, AreaPath place, InForce<AwardRules> rule, Instant now) {
        if (!wanted.nominationsUntil().isAfter(now) || !wanted.ballotUntil().isAfter(wanted.nominationsUntil())) {
            throw new Refused(new CampaignEndsBackwards());
        }
        this.id = id;
        this.areaPath = place.value();
        this.year = wanted.year();
        this.title = wanted.title().strip();
        this.issuer = wanted.issuer().strip();
        this.series = rule.rules().series();
        this.policyVersion = rule.version();
        this.state = CampaignState.NOMINATING;
        this.nominationsUntil = wanted.nominationsUntil();
        this.ballotUntil = wanted.ballotUntil();
        this.changedAt = now;
    }

    /** The series of this code; refused when there is none. */
    public Series series(String code) {
        return series.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        new NoSuchSeries(code, series.stream().map(Series::code).toList())));
    }

    public void mustTakeNominations(Instant now) {
        if (state != CampaignState.NOMINATING || !now.isBefore(nominationsUntil)) {
            throw new Refused(new NominationsClosed(state.name(), nominationsUntil.toString(), state.allowed()));
        }
    }

    public void mustTakeVotes(Instant now) {
        if (state != CampaignState.VOTING || !now.isBefore(ballotUntil)) {
            throw new Refused(new BallotClosed(state.name(), ballotUntil.toString(), state.allowed()));
        }
    }

    /** A choice is made when nobody can vote any more. */
    public void review(Instant now) {
        mustFollow(CampaignState.REVIEWED);
        if (now.isBefore(ballotUntil)) {
            throw new Refused(new BallotStillOpen(ballotUntil.toString()));
        }
        become(CampaignState.REVIEWED, now);
    }

    /** The choice stands in public. */
    public void publicise(UUID notice, Instant now) {
        become(CampaignState.PUBLICISED, now);
        this.noticeId = notice;
    }

    public void become(CampaignState wanted, Instant now) {
        mustFollow(wanted);
        this.state = wanted;
        this.changedAt = now;
    }

    public void mustFollow(CampaignState wanted) {
        if (!state.next().contains(wanted)) {
            throw new Refused(new CampaignStateForbids(state.name(), wanted.name(), state.allowed()));
        }
    }

    public void mustBeReachedBy(Caller caller) {
        KnownAreas.mustReach(caller, place());
    }

    public boolean isPublicised() {
        return state == CampaignState.PUBLICISED;
    }

    /** While people vote nobody sees how others did. */
    public boolean votesAreOpen(Instant now) {
        return state != CampaignState.NOMINATING && !(state == CampaignState.VOTING && now.isBefore(ballotUntil));
    }

    public AreaPath place() {
        return new AreaPath(areaPath);
    }

    public UUID id() {
        return id;
    }

    public String title() {
        return title;
    }

    public String issuer() {
        return issuer;
    }

    int year() {
        return year;
    }

    public AwardCampaignStateChanged event() {
        return new AwardCampaignStateChanged(id, version + 1, areaPath, year, state.name(), changedAt);
    }

    public AwardCampaignView view() {
        return new AwardCampaignView(
                id,
                areaPath,
                year,
                title,
                issuer,
                series,
                policyVersion,
                state.name(),
                state.allowed(),
                nominationsUntil,
                ballotUntil,
                noticeId,
                version);
    }
}
