package org.lovebank.timebank.branch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.problem.Refused;
import org.lovebank.timebank.branch.BranchRefusal.OutsideYourAreas;

/** A love bank 爱心银行 of one place; the places below it without their own belong to it. */
@Entity
@Table(name = "branch")
public class Branch {

    @Id
    private UUID id;

    @Column(name = "area_path")
    private String areaPath;

    private String name;

    @Column(name = "policy_pack")
    private String policyPack;

    @Column(name = "council_organisation_id")
    private @Nullable UUID councilOrganisationId;

    @Column(name = "purpose_zh")
    private @Nullable String purposeZh;

    @Column(name = "purpose_en")
    private @Nullable String purposeEn;

    @Column(name = "slogan_zh")
    private @Nullable String sloganZh;

    @Column(name = "slogan_en")
    private @Nullable String sloganEn;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Branch() {}

    Branch(UUID id, AreaPath area, String name, String policyPack, @Nullable UUID council, Instant openedAt) {
        this.id = id;
        this.areaPath = area.value();
        this.name = name;
        this.policyPack = policyPack;
        this.councilOrganisationId = council;
        this.openedAt = openedAt;
    }

    /** A branch is opened by the centre that the place belongs to. */
    static void mayBeOpenedBy(Caller caller, AreaPath area) {
        if (!caller.holdsIn(area, Roles.CENTER_ADMIN)) {
            throw new Refused(new OutsideYourAreas());
        }
    }

    /** The catalogue is kept by the branch's own people. */
    public void mustBeStockedBy(Caller caller) {
        if (!caller.holdsIn(area(), Roles.BANK_TELLER, Roles.BANK_COUNCIL)) {
            throw new Refused(new OutsideYourAreas());
        }
    }

    /** Its name and its texts belong to its council and its centre. */
    public void mustBeLedBy(Caller caller) {
        if (!caller.holdsIn(area(), Roles.BANK_COUNCIL, Roles.CENTER_ADMIN)) {
            throw new Refused(new OutsideYourAreas());
        }
    }

    /** Who sits on its council, and how much it may owe another branch, the centre says. */
    public void mustBeSupervisedBy(Caller caller) {
        if (!caller.holdsIn(area(), Roles.CENTER_ADMIN)) {
            throw new Refused(new OutsideYourAreas());
        }
    }

    void change(BranchEdit edit) {
        name = edit.name();
        purposeZh = edit.purposeZh();
        purposeEn = edit.purposeEn();
        sloganZh = edit.sloganZh();
        sloganEn = edit.sloganEn();
        councilOrganisationId = edit.councilOrganisationId();
    }

    long version() {
        return version;
    }

    public UUID id() {
        return id;
    }

    public AreaPath area() {
        return new AreaPath(areaPath);
    }

    public String name() {
        return name;
    }

    /** The code of the policy pack that it was opened with; it may follow another one by now. */
    public String policyPack() {
        return policyPack;
    }

    /** With the pack that it follows today. */
    BranchView view(String follows) {
        return new BranchView(
                id,
                areaPath,
                name,
                follows,
                councilOrganisationId,
                purposeZh,
                purposeEn,
                sloganZh,
                sloganEn,
                openedAt,
                version);
    }
}
