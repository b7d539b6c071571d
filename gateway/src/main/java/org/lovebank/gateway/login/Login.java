package org.lovebank.gateway.login;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.lovebank.access.AreaPath;
import org.lovebank.access.Caller;
import org.lovebank.gateway.grant.Rights;
import org.lovebank.problem.Refused;

/** How a person signs in, and with which rights. */
@Entity(name = "Login")
public class Login {

    @Id
    private UUID id;

    @Column(nullable = false)
    private String username;

    @Column(name = "password_hash", nullable = false)
    private String passwordHash;

    @Column(name = "person_id", nullable = false, updatable = false)
    private UUID personId;

    @Column(nullable = false)
    private List<String> roles;

    @Column(nullable = false)
    private List<String> areas;

    @Column(nullable = false)
    private List<UUID> orgs;

    @Column(nullable = false)
    private List<UUID> stations;

    @Column(name = "administered_in", nullable = false)
    private List<String> administeredIn;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private LoginStatus status;

    @Version
    private long version;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected Login() {}

    Login(
            UUID id,
            String username,
            String passwordHash,
            UUID personId,
            Rights rights,
            List<String> administeredIn,
            Instant now) {
        this.id = id;
        this.username = plain(username);
        this.passwordHash = passwordHash;
        this.personId = personId;
        this.roles = sorted(rights.roles());
        this.areas = rights.areas();
        this.orgs = rights.orgs();
        this.stations = rights.stations();
        this.administeredIn = administeredIn;
        this.status = LoginStatus.ACTIVE;
        this.createdAt = now;
        this.changedAt = now;
    }

    /** A name as it is compared: Ren and ren are one. */
    static String plain(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }

    /** Makes sure that the caller may change this login: all of it lies within his areas, and he could have given it. */
    void mustBeYours(Caller caller) {
        if (!caller.areas().isEmpty() && administeredIn.stream().allMatch(area -> caller.reaches(new AreaPath(area)))) {
            rights().mustBeYoursToGive(caller);
            return;
        }
        throw new Refused(new LoginRefusal.NoSuchLogin(id));
    }

    /** Other rights from now on. */
    void receive(Rights rights, List<String> newlyAdministeredIn, Instant now) {
        roles = sorted(rights.roles());
        areas = rights.areas();
        orgs = rights.orgs();
        stations = rights.stations();
        administeredIn = newlyAdministeredIn;
        changedAt = now;
    }

    void replacePassword(String newHash, Instant now) {
        passwordHash = newHash;
        changedAt = now;
    }

    void become(LoginStatus wanted, Instant now) {
        status = wanted;
        changedAt = now;
    }

    /** The person is forgotten: the name to sign in with may tell who it was, and nobody signs in with it again. */
    void forget(String unknownHash, Instant now) {
        username = "forgotten-" + id;
        passwordHash = unknownHash;
        become(LoginStatus.DISABLED, now);
    }

    public boolean letsIn() {
        return status == LoginStatus.ACTIVE;
    }

    public UUID id() {
        return id;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public UUID personId() {
        return personId;
    }

    public Rights rights() {
        return new Rights(Set.copyOf(roles), areas, orgs, stations);
    }

    List<String> administeredIn() {
        return administeredIn;
    }

    String username() {
        return username;
    }

    LoginStatus status() {
        return status;
    }

    long version() {
        return version;
    }

    Instant changedAt() {
        return changedAt;
    }

    private static List<String> sorted(Set<String> roles) {
        return roles.stream().sorted().toList();
    }
}
