package org.lovebank.timebank.simulation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.Caller;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.timebank.policy.Policies;
import org.lovebank.timebank.policy.draft.ReadDraft;

@Path("/api/v1/policy-packs")
@Tag(name = "Policy packs 政策包")
class SimulationResource {

    private static final String WHAT =
            "Reads the branch's past once more under these rules (cap, conversion or accrual,"
                    + " the minimum for redeeming, expiry) and says who would have gained or lost; changes nothing."
                    + " 以此政策重算网点过往账目，列出得失，不作任何更改。";

    private final SimulatePolicy simulatePolicy;
    private final Policies policies;
    private final ReadDraft readDraft;
    private final CurrentCaller caller;

    SimulationResource(SimulatePolicy simulatePolicy, Policies policies, ReadDraft readDraft, CurrentCaller caller) {
        this.simulatePolicy = simulatePolicy;
        this.policies = policies;
        this.readDraft = readDraft;
        this.caller = caller;
    }

    @POST
    @Once
    @Path("/{version: [0-9]{1,9}}/simulation")
    @RolesAllowed({Roles.BANK_COUNCIL, Roles.AUDITOR})
    @APIResponse(
            responseCode = "200",
            description = "Who gains, who loses 得失",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SimulationView.class)))
    @Operation(summary = "Simulate a version 模拟政策版本", description = WHAT)
    public Response version(@PathParam("version") int version, @Valid @NotNull SimulationRequest request) {
        return Response.ok(simulatePolicy.under(policies.published(version), caller.get(), request))
                .build();
    }

    @POST
    @Once
    @Path("/drafts/{id}/simulation")
    @RolesAllowed({Roles.BANK_COUNCIL, Roles.AUDITOR})
    @APIResponse(
            responseCode = "200",
            description = "Who gains, who loses 得失",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SimulationView.class)))
    @Operation(summary = "Simulate a draft 模拟政策草案", description = WHAT)
    public Response draft(@PathParam("id") UUID id, @Valid @NotNull SimulationRequest request) {
        Caller who = caller.get();
        return Response.ok(simulatePolicy.under(readDraft.rules(who, id), who, request))
                .build();
    }
}
