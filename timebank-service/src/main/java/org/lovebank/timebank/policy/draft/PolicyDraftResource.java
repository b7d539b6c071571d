package org.lovebank.timebank.policy.draft;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import org.lovebank.access.Caller;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.http.page.Cursors;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;

@Path("/api/v1/policy-packs")
@Tag(name = "Policy packs 政策包")
class PolicyDraftResource {

    private final DraftPolicy draftPolicy;
    private final PublishPolicy publishPolicy;
    private final CurrentCaller caller;
    private final Cursors cursors;

    PolicyDraftResource(DraftPolicy draftPolicy, PublishPolicy publishPolicy, CurrentCaller caller, Cursors cursors) {
        this.draftPolicy = draftPolicy;
        this.publishPolicy = publishPolicy;
        this.caller = caller;
        this.cursors = cursors;
    }

    @POST
    @Once
    @RolesAllowed(Roles.BANK_COUNCIL)
    @APIResponse(
            responseCode = "201",
            description = "The draft 草案",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PolicyDraftView.class)))
    @Operation(
            summary = "Draft a policy 起草政策",
            description = "Drafting is the first signature; a second member signs at approvalId. Never edited: draft"
                    + " another. 起草即首签，另一名成员在审批处签署；不可修改，只能另起草。")
    public Response draft(@Valid @NotNull PolicyDraftRequest request) {
        PolicyDraftView draft = draftPolicy.by(caller.get(), request);
        return Response.created(URI.create("/api/v1/policy-packs/drafts/" + draft.id()))
                .entity(draft)
                .build();
    }

    @GET
    @Path("/drafts")
    @RolesAllowed({Roles.BANK_COUNCIL, Roles.AUDITOR})
    @Operation(
            summary = "List drafts 草案列表",
            description = "Of one's areas, published and refused ones included. 所辖区域的草案，含已发布与被否决的。")
    public Page<PolicyDraftView> list(@BeanParam Paging paging) {
        Caller who = caller.get();
        String list = "policy-drafts:" + who.id();
        List<PolicyDraftView> found = draftPolicy.page(who, cursors.idPosition(paging, list), paging.size() + 1);
        return cursors.page(found, paging, list, draft -> List.of(draft.id().toString()));
    }

    @GET
    @Path("/drafts/{id}")
    @RolesAllowed({Roles.BANK_COUNCIL, Roles.AUDITOR})
    @Operation(summary = "Show a draft 草案详情", description = "Its numbers, its state and its approval. 参数、状态与审批。")
    public PolicyDraftView show(@PathParam("id") UUID id) {
        return draftPolicy.one(caller.get(), id);
    }

    @POST
    @Once
    @Path("/drafts/{id}/publication")
    @RolesAllowed(Roles.BANK_COUNCIL)
    @APIResponse(
            responseCode = "200",
            description = "Published 已发布",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PolicyDraftView.class)))
    @Operation(
            summary = "Publish a policy 发布政策",
            description = "For a day to come, once two members have signed; never changed afterwards."
                    + " 两名成员签署后发布，次日起方可生效，发布后不再更改。")
    public Response publish(@PathParam("id") UUID id, @Valid @NotNull PolicyDraftRequest.Publication request) {
        return Response.ok(publishPolicy.from(caller.get(), id, request.effectiveOn()))
                .build();
    }
}
