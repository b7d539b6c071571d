package org.lovebank.task.campaign;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.problem.Refused;
import org.lovebank.task.campaign.CampaignRefusal.CampaignElsewhere;
import org.lovebank.task.campaign.CampaignRefusal.CampaignEndsBeforeItBegins;
import org.lovebank.task.campaign.CampaignRefusal.CampaignGathersNothing;
import org.lovebank.task.campaign.CampaignRefusal.CampaignNotBegun;
import org.lovebank.task.campaign.CampaignRefusal.CampaignOver;

/** A named campaign 专项行动 of a place and everything below it. */
@Entity
@Table(name = "campaign")
class Campaign {

    @Id
    private String code;

    private String name;
    private @Nullable String purpose;
    private String areaPath;

    @Enumerated(EnumType.STRING)
    private @Nullable ActionLine actionLine;

    @Enumerated(EnumType.STRING)
    private @Nullable GoodsKind gathers;

    private LocalDate beginsOn;
    private @Nullable LocalDate endsOn;
    private @Nullable UUID startedBy;
    private Instant startedAt;

    @SuppressWarnings("NullAway.Init")
    protected Campaign() {}

    Campaign(CampaignRequest asked, AreaPath area, UUID startedBy, Instant now) {
        if (asked.endsOn() != null && asked.endsOn().isBefore(asked.beginsOn())) {
            throw new Refused(new CampaignEndsBeforeItBegins(asked.beginsOn(), asked.endsOn()));
        }
        this.code = asked.code();
        this.name = asked.name().strip();
        this.purpose = asked.purpose();
        this.areaPath = area.value();
        this.actionLine = asked.actionLine();
        this.gathers = asked.gathers();
        this.beginsOn = asked.beginsOn();
        this.endsOn = asked.endsOn();
        this.startedBy = startedBy;
        this.startedAt = now;
    }

    /** What belongs to a campaign takes place before it is over. */
    void mustGoOn(LocalDate on) {
        if (endsOn != null && on.isAfter(endsOn)) {
            throw new Refused(new CampaignOver(code, endsOn, on));
        }
    }

    /** What may be given to it today, at a place within its own. */
    GoodsKind mustGather(AreaPath at, LocalDate on) {
        mustGoOn(on);
        if (on.isBefore(beginsOn)) {
            throw new Refused(new CampaignNotBegun(code, beginsOn, on));
        }
        if (gathers == null) {
            throw new Refused(new CampaignGathersNothing(code));
        }
        if (!new AreaPath(areaPath).contains(at)) {
            throw new Refused(new CampaignElsewhere(code, areaPath));
        }
        return gathers;
    }

    String code() {
        return code;
    }

    CampaignView view() {
        return new CampaignView(
                code, name, purpose, areaPath, actionLine, gathers, beginsOn, endsOn, startedBy, startedAt);
    }
}
