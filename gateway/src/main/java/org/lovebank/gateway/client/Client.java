package org.lovebank.gateway.client;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lovebank.access.Caller;
import org.lovebank.access.Roles;
import org.lovebank.gateway.grant.Custody;
import org.lovebank.gateway.grant.Holding;
import org.lovebank.gateway.grant.Rights;
import org.lovebank.gateway.grant.Scopes;
import org.lovebank.gateway.grant.Terms;
import org.lovebank.gateway.token.Bearer;
import org.lovebank.problem.Refused;

/** A program with credentials of its own: an app's backend, a partner organisation's system. */
@Entity(name = "Client")
@Table(name = "oauth_client")
public class Client {

    @Id
    private UUID id;

    @Column(name = "client_id", nullable = false, updatable = false)
    private String clientId;

    @Column(nullable = false)
    private String name;

    @Column(name = "secret_hash", nullable = false)
    private String secretHash;

    @Embedded
    private Holding holding;

    @Embedded
    private Custody custody;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ClientStatus status;

    @Embedded
    private Terms terms;

    @Version
    private long version;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected Client() {}

    /** A program that holds nothing yet; a partner's waits for a decision. */
    public Client(UUID id, String clientId, String name, String secretHash, Terms terms, Custody custody, Instant now) {
        this.id = id;
        this.clientId = clientId;
        this.name = name;
        this.secretHash = secretHash;
        this.terms = terms;
        this.custody = custody;
        this.holding = Holding.NOTHING;
        this.status = custody.isPartners() && !terms.sandbox() ? ClientStatus.PROPOSED : ClientStatus.ACTIVE;
        this.createdAt = now;
        this.changedAt = now;
    }

    /** What it holds from now on, given by a caller who reaches that far himself. */
    void receive(Holding given, Caller giver, Instant now) {
        Rights.areasMustBeYours(giver, given.areas());
        hold(given, now);
    }

    /** The same where somebody else has seen to it that they may be given. */
    public void hold(Holding given, Instant now) {
        Scopes.mustBeKnown(given.scopes());
        terms.mustFit(given.areas());
        holding = given;
        custody = custody.in(given.areas());
        changedAt = now;
    }

    /** Makes sure that the caller may see and change this client: within his areas, or of his organisation. */
    void mustBeYours(Caller caller) {
        if (!custody.isYours(caller)) {
            throw new Refused(new ClientRefusal.NoSuchClient(clientId));
        }
    }

    void agreeOn(String wantedName, Terms agreed, Instant now) {
        name = wantedName;
        terms = agreed;
        changedAt = now;
    }

    void replaceSecret(String newHash, Instant now) {
        secretHash = newHash;
        changedAt = now;
    }

    /** Switches on or off what was decided on. */
    void become(ClientStatus wanted, Instant now) {
        if (!status.isDecided() || !wanted.isDecided()) {
            throw new Refused(new ClientRefusal.NotSwitchedButDecided(clientId));
        }
        status = wanted;
        changedAt = now;
    }

    /** An administrator says yes or no to what a partner proposed; nobody decides on his own proposal. */
    public void decide(boolean approved, Caller administrator, Instant now) {
        if (!custody.isAdministeredBy(administrator)) {
            throw new Refused(new ClientRefusal.NoSuchClient(clientId));
        }
        if (status != ClientStatus.PROPOSED || administrator.id().equals(custody.proposedBy())) {
            throw new Refused(new ClientRefusal.NotYoursToDecide(clientId));
        }
        status = approved ? ClientStatus.ACTIVE : ClientStatus.REFUSED;
        changedAt = now;
    }

    /** Its partnership has ended. */
    public void end(Instant now) {
        status = status == ClientStatus.PROPOSED ? ClientStatus.REFUSED : ClientStatus.DISABLED;
        changedAt = now;
    }

    /** The client as bearer of a token of its own, with some of its scopes. */
    public Bearer asBearer(List<String> wantedScopes) {
        List<String> roles = List.of(Roles.PARTNER_CLIENT);
        return new Bearer(id, clientId, stateId(), roles, wantedScopes, holding.areas(), holding.orgs());
    }

    /** Names this state of the client: its tokens are taken back when the state changes. */
    public String stateId() {
        return id + "." + version;
    }

    public boolean getsTokens() {
        return status == ClientStatus.ACTIVE;
    }

    public String secretHash() {
        return secretHash;
    }

    public List<String> scopes() {
        return holding.scopes();
    }

    public UUID id() {
        return id;
    }

    public String clientId() {
        return clientId;
    }

    /** How the client is named to the people for whom it acts. */
    public String displayName() {
        return name;
    }

    Custody custody() {
        return custody;
    }

    public Holding holding() {
        return holding;
    }

    public Terms terms() {
        return terms;
    }

    public ClientStatus status() {
        return status;
    }

    long version() {
        return version;
    }

    Instant changedAt() {
        return changedAt;
    }
}
