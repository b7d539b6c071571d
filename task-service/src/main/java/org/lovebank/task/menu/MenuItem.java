package org.lovebank.task.menu;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.problem.Refused;
import org.lovebank.task.menu.MenuRefusal.NotYourMenu;

/** One thing on the menu; without an organisation it is the community's own. */
@Entity
@Table(name = "menu_item")
@SuppressWarnings("UnusedVariable") // an auditor reads what is only kept here
public class MenuItem {

    @Id
    private UUID id;

    @Version
    private long version;

    private @Nullable UUID parentId;
    private @Nullable UUID organisationId;
    private String areaPath;
    private String categoryCode;
    private String title;
    private String description;

    @Embedded
    private Terms terms;

    private boolean offered;
    private @Nullable UUID createdBy;
    private Instant createdAt;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected MenuItem() {}

    MenuItem(MenuItemRequest asked, Caller caller, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.organisationId = asked.organisationId();
        this.areaPath = asked.areaPath();
        this.createdBy = caller.id();
        this.createdAt = now;
        this.offered = true;
        write(asked, now);
        mustBeIn(caller);
    }

    /** Other words and terms; place and organisation stay. */
    void reword(MenuItemRequest asked, Caller caller, Instant now) {
        mustBeIn(caller);
        write(asked, now);
    }

    void withdraw(Caller caller, Instant now) {
        mustBeIn(caller);
        offered = false;
        changedAt = now;
    }

    private void write(MenuItemRequest asked, Instant now) {
        parentId = asked.parentId();
        categoryCode = asked.categoryCode();
        title = asked.title();
        description = asked.description();
        terms = asked.terms();
        changedAt = now;
    }

    /** An organisation's coordinator writes its items; the community's dispatcher writes those of the place. */
    void mustBeIn(Caller caller) {
        boolean coordinators = organisationId != null
                && caller.holdsAny(Roles.ORG_COORDINATOR)
                && caller.organisations().contains(organisationId);
        boolean communitys = organisationId == null
                && caller.holdsIn(new AreaPath(areaPath), Roles.COMMUNITY_DISPATCHER, Roles.CENTER_ADMIN);
        if (!coordinators && !communitys) {
            throw new Refused(new NotYourMenu(areaPath));
        }
    }

    /** Whether somebody at a place can order it. */
    boolean orderableAt(AreaPath place) {
        return offered && new AreaPath(areaPath).contains(place);
    }

    public UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Optional<UUID> parentId() {
        return Optional.ofNullable(parentId);
    }

    Optional<UUID> organisationId() {
        return Optional.ofNullable(organisationId);
    }

    String areaPath() {
        return areaPath;
    }

    public String categoryCode() {
        return categoryCode;
    }

    public String title() {
        return title;
    }

    String description() {
        return description;
    }

    public Terms terms() {
        return terms;
    }

    boolean offered() {
        return offered;
    }
}
