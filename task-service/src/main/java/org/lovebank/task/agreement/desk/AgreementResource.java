package org.lovebank.task.agreement.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.http.version.Version;
import org.lovebank.task.agreement.Agreement;
import org.lovebank.task.agreement.AgreementState;
import org.lovebank.task.agreement.text.AgreementText;

@Path("/api/v1/agreements")
@Tag(name = "Agreements 帮扶协议")
class AgreementResource {

    private final WriteAgreement writeAgreement;
    private final ReadAgreement readAgreement;
    private final CurrentCaller caller;

    AgreementResource(WriteAgreement writeAgreement, ReadAgreement readAgreement, CurrentCaller caller) {
        this.writeAgreement = writeAgreement;
        this.readAgreement = readAgreement;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed({Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.COMMUNITY_DISPATCHER})
    @Operation(
            summary = "Write an agreement",
            description = "One to one or many to one; a draft may leave things open. 起草帮扶协议（一助一、多助一），草稿可不完整。")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AgreementView.class)))
    public Response write(@Valid @NotNull AgreementRequest asked) {
        Agreement agreement = writeAgreement.by(caller.get(), new AreaPath(asked.areaPath()), asked.text());
        AgreementView view = readAgreement.one(caller.get(), agreement.id());
        return Response.created(URI.create("/api/v1/agreements/" + view.id()))
                .entity(view)
                .header("ETag", new Version(view.version()).tag())
                .build();
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            summary = "Agreements: one's own, or an area's for its staff",
            description =
                    "Newest first; an area's are the ACTIVE ones unless another state is asked for. 本人的协议，或工作人员按区域与状态查看。")
    public Page<AgreementView> list(
            @QueryParam("area") @Pattern(regexp = AreaPath.WRITTEN) @Nullable String area,
            @QueryParam("state") @Nullable AgreementState state,
            @BeanParam Paging paging) {
        return readAgreement.list(caller.get(), area, state, paging);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("**")
    @Operation(summary = "One agreement", description = "For its parties and the staff of its area. 仅限协议各方及辖区工作人员。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AgreementView.class)))
    public Response one(@PathParam("id") UUID id) {
        return answer(readAgreement.one(caller.get(), id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.COMMUNITY_DISPATCHER})
    @Operation(
            summary = "Put it in other words",
            description = "Until everybody has signed; former signatures count no longer. 全员签署前可改写，已有签名作废须重签。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AgreementView.class)))
    public Response reword(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull AgreementText text) {
        Agreement agreement = writeAgreement.reword(caller.get(), id, ifMatch, text);
        return answer(readAgreement.one(caller.get(), agreement.id()));
    }

    @POST
    @Once
    @Path("/{id}/proposal")
    @RolesAllowed({Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.COMMUNITY_DISPATCHER})
    @Operation(
            summary = "Lay it before its parties",
            description =
                    "Whom, what, when and by whom are fixed; written where the rules demand. 提交各方签署：服务对象、内容、时间、人员须定，"
                            + "依规须书面的须十项齐全。")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AgreementView.class)))
    public Response propose(@PathParam("id") UUID id) {
        Agreement agreement = writeAgreement.propose(caller.get(), id);
        return answer(readAgreement.one(caller.get(), agreement.id()));
    }

    @POST
    @Once
    @Path("/{id}/amendments")
    @RolesAllowed({Roles.STATION_WORKER, Roles.STATION_HEAD, Roles.COMMUNITY_DISPATCHER})
    @Operation(
            summary = "Propose an amendment",
            description =
                    "It holds when all parties have signed again; until then the former words do. 提出变更，全员重新签署后生效。")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AgreementView.class)))
    public Response amend(@PathParam("id") UUID id, @Valid @NotNull AgreementText text) {
        Agreement agreement = writeAgreement.amend(caller.get(), id, text);
        return Response.status(Response.Status.CREATED)
                .entity(readAgreement.one(caller.get(), agreement.id()))
                .build();
    }

    private static Response answer(AgreementView agreement) {
        return Response.ok(agreement)
                .header("ETag", new Version(agreement.version()).tag())
                .build();
    }
}
