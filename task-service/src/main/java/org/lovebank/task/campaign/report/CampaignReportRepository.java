package org.lovebank.task.campaign.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.lovebank.access.AreaPath;
import org.lovebank.task.campaign.report.CampaignReport.CampaignFigures;

/** Counts what names a campaign, within a place. */
@ApplicationScoped
class CampaignReportRepository {

    private static final String THERE =
            " (x.area_path = q.area or (x.area_path >= q.below and x.area_path < q.beyond)) ";
    private static final String COUNTED = """
            with asked as (
              select cast(? as text) as code, cast(? as text) as area, cast(? as text) || '.' as below,
                     cast(? as text) || '/' as beyond
            ), orders as (
              select x.id, x.beneficiary_id from service_order x, asked q
               where x.campaign_code = q.code and x.state <> 'REJECTED' and @THERE
            ), services as (
              select a.id, a.order_id, a.volunteer_id, a.beneficiary_id, a.minutes
                from assignment a join orders o on o.id = a.order_id where a.state = 'CONFIRMED'
            ), held as (
              select x.id from activity x, asked q
               where x.campaign_code = q.code and x.state not in ('DRAFT', 'REVIEW', 'CANCELLED') and @THERE
            ), seats as (
              select t.volunteer_id, t.minutes from activity_attendance t join held h on h.id = t.activity_id
               where t.state = 'CONFIRMED'
            ), opinions as (
              select r.score from service_rating r join services s on s.id = r.assignment_id
            )
            select (select count(*) from orders) as orders_placed,
                   (select count(distinct order_id) from services) as orders_served,
                   (select count(*) from services) as services,
                   (select coalesce(sum(minutes), 0) from services) as service_minutes,
                   (select count(*) from held) as activities,
                   (select count(*) from seats) as attendances,
                   (select coalesce(sum(minutes), 0) from seats) as activity_minutes,
                   (select count(distinct p.volunteer_id) from (
                      select volunteer_id from services union all select volunteer_id from seats) p) as volunteers,
                   (select count(distinct p.beneficiary_id) from (
                      select beneficiary_id from services union all
                      select r.beneficiary_id from activity_recipient r join held h on h.id = r.activity_id) p)
                     as recipients,
                   (select count(*) from opinions) as opinions,
                   (select coalesce(sum(score), 0) from opinions) as scores,
                   (select count(distinct l.household_id) from aid_distribution x
                      join aid_line l on l.distribution_id = x.id, asked q
                     where x.campaign_code = q.code and @THERE) as households_aided,
                   (select coalesce(sum(x.pieces), 0) from goods_donation x, asked q
                     where x.campaign_code = q.code and x.cancelled_at is null and @THERE) as goods_pieces
            """.replace("@THERE", THERE);

    private final DataSource database;

    CampaignReportRepository(DataSource database) {
        this.database = database;
    }

    CampaignFigures count(String code, AreaPath place) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(COUNTED)) {
            select.setString(1, code);
            for (int i = 2; i <= 4; i++) {
                select.setString(i, place.value());
            }
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new CampaignFigures(
                        row.getInt("orders_placed"),
                        row.getInt("orders_served"),
                        row.getInt("services"),
                        row.getLong("service_minutes"),
                        row.getInt("activities"),
                        row.getInt("attendances"),
                        row.getLong("activity_minutes"),
                        row.getInt("volunteers"),
                        row.getInt("recipients"),
                        row.getInt("opinions"),
                        row.getInt("scores"),
                        row.getInt("households_aided"),
                        row.getInt("goods_pieces"));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
