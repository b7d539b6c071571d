package org.lovebank.volunteer.relation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.volunteer.code.Filter;
import org.lovebank.volunteer.relation.proof.EndReason;
import org.lovebank.volunteer.relation.proof.ProofKind;
import org.lovebank.volunteer.relation.proof.RelationChannel;
import org.lovebank.volunteer.relation.proof.RelationKind;
import org.lovebank.volunteer.relation.proof.ToldRelation;

@Path("/api/v1/relations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "relations", description = "Relations between people 亲属与代办关系")
class RelationResource {

    private final BindPeople bindPeople;
    private final DecideRelation decideRelation;
    private final ActAsProxy actAsProxy;
    private final ListRelations listRelations;
    private final CurrentCaller caller;

    RelationResource(
            BindPeople bindPeople,
            DecideRelation decideRelation,
            ActAsProxy actAsProxy,
            ListRelations listRelations,
            CurrentCaller caller) {
        this.bindPeople = bindPeople;
        this.decideRelation = decideRelation;
        this.actAsProxy = actAsProxy;
        this.listRelations = listRelations;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed("**")
    @Operation(
            summary = "Tell of a relation 申报关系",
            description =
                    "By the first person, or by station staff of the second one's area; waits for review. 由本人或辖区站点人员申报，待审核。")
    public Response tell(@Valid @NotNull NewRelation wanted) {
        RelationView relation = bindPeople.by(caller.get(), wanted.told());
        return Response.created(URI.create("/api/v1/relations/" + relation.id()))
                .entity(relation)
                .build();
    }

    @POST
    @Path("/{id}/review")
    @Once
    @RolesAllowed({Roles.STATION_WORKER, Roles.STATION_HEAD})
    @Operation(
            summary = "Accept the proof 审核通过",
            description =
                    "By staff who neither are bound nor wrote it down; then the second person is asked. 由非当事、非登记人员审核，再请对方确认。")
    public Response review(@PathParam("id") UUID id) {
        return Response.ok(decideRelation.reviewedBy(caller.get(), id)).build();
    }

    @POST
    @Path("/{id}/confirmation")
    @Once
    @RolesAllowed("**")
    @Operation(
            summary = "Confirm a relation 对方确认",
            description = "By the second person, or noted by staff who heard it (not APP). 由对方本人确认，或由人员代记。")
    public Response confirm(@PathParam("id") UUID id, @Valid @NotNull Yes yes) {
        return Response.ok(decideRelation.confirmedBy(caller.get(), id, yes.channel()))
                .build();
    }

    @POST
    @Path("/{id}/rejection")
    @Once
    @RolesAllowed("**")
    @Operation(summary = "Refuse a relation 拒绝", description = "By the reviewer or the second person. 由审核人或对方拒绝。")
    public Response reject(@PathParam("id") UUID id, @Valid @NotNull Why why) {
        return Response.ok(decideRelation.rejectedBy(caller.get(), id, why.reason()))
                .build();
    }

    @POST
    @Path("/{id}/ending")
    @Once
    @RolesAllowed("**")
    @Operation(
            summary = "End a relation 解除",
            description = "By either of the two, or by staff of the area. 任一方或辖区人员可解除。")
    public Response end(@PathParam("id") UUID id, @Valid @NotNull Why why) {
        return Response.ok(decideRelation.endedBy(caller.get(), id, why.reason()))
                .build();
    }

    @POST
    @Path("/{id}/acts")
    @Once
    @RolesAllowed(Roles.PROXY)
    @Operation(
            summary = "Mark an act of a proxy 代办留痕",
            description = "Only by a BOUND proxy, so many a day as the policy says. 仅限已绑定的代办人，每日次数由规则限定。")
    public Response act(@PathParam("id") UUID id, @Valid @NotNull NewAct wanted) {
        return Response.status(Response.Status.CREATED)
                .entity(actAsProxy.by(caller.get(), id, wanted.act()))
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("**")
    @Operation(
            summary = "Show a relation 查看关系",
            description = "To both of them and to staff of the area, logged. 双方与辖区人员可见并留痕。")
    public RelationView one(@PathParam("id") UUID id) {
        return listRelations.one(caller.get(), id);
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            summary = "List relations 查询关系",
            description = "One's own, or with areaPath those of an area, to its staff. 本人的关系；带 areaPath 时为辖区关系。")
    public Page<RelationView> list(
            @QueryParam("areaPath") @Nullable String areaPath,
            @QueryParam("state") @Nullable String state,
            @BeanParam Paging paging) {
        return listRelations.by(caller.get(), areaPath, Filter.code("state", state, RelationState.values()), paging);
    }

    /** A relation with its proof: {@code proofReference} is the number on the document, kept sealed. */
    record NewRelation(
            @NotNull UUID fromPersonId,
            @NotNull UUID toPersonId,
            @NotNull RelationKind kind,
            @NotNull RelationChannel channel,
            @NotNull ProofKind proofKind,
            @Size(max = 60) @Nullable String proofReference) {

        ToldRelation told() {
            return new ToldRelation(fromPersonId, toPersonId, kind, channel, proofKind, proofReference);
        }
    }

    /** How the second person said yes. */
    record Yes(@NotNull RelationChannel channel) {}

    /** Why not, or no longer. */
    record Why(@NotNull EndReason reason) {}

    /** What was done in the other's name. */
    record NewAct(@NotNull ProxyAct.Act act) {}
}
