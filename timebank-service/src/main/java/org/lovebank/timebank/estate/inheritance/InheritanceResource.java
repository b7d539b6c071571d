package org.lovebank.timebank.estate.inheritance;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.Caller;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.http.once.RefusalsKept;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;

@Path("/api/v1/inheritances")
@Tag(name = "Inheritance 继承")
class InheritanceResource {

    private final ApplyForInheritance inheritances;
    private final CurrentCaller caller;
    private final Cursors cursors;

    InheritanceResource(ApplyForInheritance inheritances, CurrentCaller caller, Cursors cursors) {
        this.inheritances = inheritances;
        this.caller = caller;
        this.cursors = cursors;
    }

    @POST
    @Once
    @RefusalsKept
    @RolesAllowed({Roles.VOLUNTEER, Roles.MINOR_VOLUNTEER, Roles.RESIDENT})
    @APIResponse(
            responseCode = "201",
            description = "Applied 已申请",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = InheritanceView.class)))
    @Operation(
            summary = "Apply for an inheritance 申请继承",
            description =
                    "By an heir with an account of one's own, within the policy's days; to keep or to donate, never"
                            + " for money. 由有账户的继承人在期限内申请，可继承或捐赠，不得变现。")
    public Response apply(@Valid @NotNull InheritanceRequest request) {
        InheritanceView inheritance = inheritances.by(caller.get(), request);
        return Response.created(URI.create("/api/v1/inheritances/" + inheritance.id()))
                .entity(inheritance)
                .build();
    }

    @POST
    @Once
    @RefusalsKept
    @Path("/{id}/proof-check")
    @RolesAllowed(Roles.BANK_TELLER)
    @APIResponse(
            responseCode = "200",
            description = "Checked 已核验",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = InheritanceView.class)))
    @Operation(
            summary = "Check an heir's proof 核验继承证明",
            description = "Proven, two members of the council decide at approvalId; the proof itself is not kept."
                    + " 核验通过后由两名理事在 approvalId 决定，证明材料不留存。")
    public Response check(@PathParam("id") UUID id, @Valid @NotNull InheritanceRequest.ProofCheck check) {
        return Response.ok(inheritances.check(caller.get(), id, check.proven())).build();
    }

    @GET
    @Authenticated
    @Operation(
            summary = "List applications 继承申请列表",
            description =
                    "One's own; with accountId, for the branch's people, those for one estate." + " 本人的；网点人员可按遗存查询。")
    public Page<InheritanceView> list(@BeanParam Paging paging, @QueryParam("accountId") @Nullable UUID accountId) {
        Caller who = caller.get();
        String list = "inheritances:" + who.id() + ':' + accountId;
        List<InheritanceView> found =
                inheritances.page(who, accountId, cursors.idPosition(paging, list), paging.size() + 1);
        return cursors.page(found, paging, list, one -> List.of(one.id().toString()));
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(
            summary = "Show an application 继承申请详情",
            description = "For the heir and the branch's people. 申请人与网点人员可见。")
    public InheritanceView show(@PathParam("id") UUID id) {
        return inheritances.one(caller.get(), id);
    }
}
