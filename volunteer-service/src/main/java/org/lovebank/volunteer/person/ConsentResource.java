package org.lovebank.volunteer.person;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.CurrentCaller;
import org.lovebank.http.once.Once;
import org.lovebank.volunteer.consent.ConsentView;
import org.lovebank.volunteer.consent.NewConsent;

@Path("/api/v1/persons/{personId}/consents")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "consents", description = "Consents 同意书")
class ConsentResource {

    private final GiveConsent giveConsent;
    private final CurrentCaller caller;

    ConsentResource(GiveConsent giveConsent, CurrentCaller caller) {
        this.giveConsent = giveConsent;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            summary = "List a person's consents 查询同意书",
            description = "To the person and to staff of the area. 本人及辖区人员可见。")
    public Receipts list(@PathParam("personId") UUID personId) {
        return new Receipts(giveConsent.shownTo(caller.get(), personId));
    }

    @POST
    @Once
    @RolesAllowed("**")
    @Operation(
            summary = "Give a consent 给予同意",
            description = "By the person, or noted by staff of the area. 本人给予，或由辖区人员代为登记。")
    public Response give(@PathParam("personId") UUID personId, @Valid @NotNull NewConsent consent) {
        return Response.status(Response.Status.CREATED)
                .entity(giveConsent.by(caller.get(), personId, consent))
                .build();
    }

    @POST
    @Path("/{id}/withdrawal")
    @Once
    @RolesAllowed("**")
    @Operation(
            summary = "Take a consent back 撤回同意",
            description = "What was kept on its ground is forgotten at once. 依据该同意保存的内容随即删除。")
    public Response withdraw(@PathParam("personId") UUID personId, @PathParam("id") UUID id) {
        return Response.ok(giveConsent.takenBackBy(caller.get(), personId, id)).build();
    }

    /** All receipts of a person. */
    record Receipts(List<ConsentView> items) {}
}
