package org.lovebank.volunteer.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.lovebank.volunteer.plan.PlanProgressView.Item;

/** Counts what final records tell of a plan's items. */
@ApplicationScoped
class PlanProgressRepository {

    private final EntityManager database;

    PlanProgressRepository(EntityManager database) {
        this.database = database;
    }

    List<Item> of(UUID planId) {
        List<?> rows = database.createNativeQuery("""
                        select i.month, i.content, i.category_code, i.team_id, i.times, d.done, d.minutes
                          from service_plan p
                          join service_plan_item i on i.plan_id = p.id
                         cross join lateral (
                           select count(distinct ((r.served_from at time zone 'Asia/Shanghai')::date, r.project_name)) as done,
                                  coalesce(sum(r.minutes), 0) as minutes
                             from service_record r
                            where r.state = 'FINAL'
                              and (r.area_path = p.area_path or r.area_path like p.area_path || '.%')
                              and r.served_from >= make_timestamptz(p.plan_year, i.month, 1, 0, 0, 0, 'Asia/Shanghai')
                              and r.served_from < make_timestamptz(p.plan_year + i.month / 12, i.month % 12 + 1, 1, 0, 0, 0,
                                                                   'Asia/Shanghai')
                              and (i.category_code is null or r.category_code = i.category_code)
                              and (i.team_id is null or exists (select from team_membership m
                                    where m.team_id = i.team_id and m.volunteer_id = r.volunteer_id))) d
                         where p.id = ?1 order by i.place""").setParameter(1, planId).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Item(
                        ((Number) row[0]).intValue(),
                        String.valueOf(row[1]),
                        row[2] == null ? null : row[2].toString(),
                        (UUID) row[3],
                        ((Number) row[4]).intValue(),
                        ((Number) row[5]).intValue(),
                        ((Number) row[6]).longValue()))
                .toList();
    }
}
