/** The year's plan of service of an organisation (志愿服务计划). Knows organisations and areas. */
@NullMarked
package org.lovebank.volunteer.plan;

import org.jspecify.annotations.NullMarked;
