package org.lovebank.volunteer.servicerecord.claim;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.CurrentCaller;
import org.lovebank.access.Roles;
import org.lovebank.http.once.Once;
import org.lovebank.http.page.Page;
import org.lovebank.http.page.Paging;
import org.lovebank.http.version.Version;
import org.lovebank.volunteer.code.Filter;
import org.lovebank.volunteer.servicerecord.RecordState;
import org.lovebank.volunteer.servicerecord.RecordView;
import org.lovebank.volunteer.servicerecord.StepView;
import org.lovebank.volunteer.servicerecord.deed.WitnessMethod;

@Path("/api/v1/service-records")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "service-records", description = "Service records 服务记录")
class ServiceRecordResource {

    private final ReportServedTime reportServedTime;
    private final SubmitRecord submitRecord;
    private final VouchForRecord vouchForRecord;
    private final ListRecords listRecords;
    private final CurrentCaller caller;

    ServiceRecordResource(
            ReportServedTime reportServedTime,
            SubmitRecord submitRecord,
            VouchForRecord vouchForRecord,
            ListRecords listRecords,
            CurrentCaller caller) {
        this.reportServedTime = reportServedTime;
        this.submitRecord = submitRecord;
        this.vouchForRecord = vouchForRecord;
        this.listRecords = listRecords;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed({Roles.VOLUNTEER, Roles.MINOR_VOLUNTEER, Roles.STATION_WORKER, Roles.STATION_HEAD})
    @Operation(
            summary = "Report self-organised service 上报自主服务",
            description = "By the volunteer or by staff of the area; the named witness vouches next. 之后由见证人见证。")
    public Response report(@Valid @NotNull NewRecord told) {
        RecordView record = reportServedTime.by(caller.get(), told);
        return tagged(Response.created(URI.create("/api/v1/service-records/" + record.id())), record);
    }

    @POST
    @Path("/{id}/submission")
    @Once
    @RolesAllowed({Roles.VOLUNTEER, Roles.MINOR_VOLUNTEER, Roles.STATION_WORKER, Roles.STATION_HEAD})
    @Operation(summary = "Submit a draft 提交草稿", description = "From here on the time is taken. 提交后占用该时段。")
    public Response submit(@PathParam("id") UUID id) {
        return tagged(Response.ok(), submitRecord.by(caller.get(), id));
    }

    @POST
    @Path("/{id}/witness-signature")
    @Once
    @RolesAllowed("**")
    @Operation(
            summary = "Vouch as the witness 见证",
            description = "The named witness, or staff of the area noting a signature on paper. 由指定见证人，或辖区人员登记纸质签名。")
    public Response vouch(@PathParam("id") UUID id, @Valid @NotNull Signature signature) {
        return tagged(Response.ok(), vouchForRecord.by(caller.get(), id, signature.method()));
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            summary = "List service records 查询服务记录",
            description = "Of a volunteer (to the volunteer and staff of the area) or of a place. 按志愿者或区域查询。")
    public Page<RecordView> list(
            @QueryParam("volunteerId") @Nullable String volunteerId,
            @QueryParam("areaPath") @Nullable String areaPath,
            @QueryParam("state") @Nullable String state,
            @BeanParam Paging paging) {
        Optional<RecordState> wanted = Filter.code("state", state, RecordState.values());
        return Filter.id("volunteerId", volunteerId)
                .map(id -> listRecords.of(caller.get(), id, wanted, paging))
                .orElseGet(() -> listRecords.in(caller.get(), areaPath, wanted, paging));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("**")
    @Operation(
            summary = "Show a service record 查看服务记录",
            description = "To volunteer, witness and staff of the area. 志愿者、见证人与辖区人员可见。")
    public Response one(@PathParam("id") UUID id) {
        return tagged(Response.ok(), listRecords.one(caller.get(), id));
    }

    @GET
    @Path("/{id}/steps")
    @RolesAllowed("**")
    @Operation(summary = "Show a record's steps 查看记录流程", description = "Who did what when; never changed. 不可更改的流程记录。")
    public Steps steps(@PathParam("id") UUID id) {
        return new Steps(listRecords.stepsOf(caller.get(), id));
    }

    private static Response tagged(Response.ResponseBuilder answer, RecordView record) {
        return answer.header(HttpHeaders.ETAG, new Version(record.version()).tag())
                .entity(record)
                .build();
    }

    /** How the witness vouches. */
    record Signature(@NotNull WitnessMethod method) {}

    /** All steps of a record. */
    record Steps(List<StepView> items) {}
}
