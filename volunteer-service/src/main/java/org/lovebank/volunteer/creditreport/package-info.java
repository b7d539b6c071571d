/** Credit reports (志愿服务信用信息): what a partner may know of somebody's service, with that person's consent. */
@NullMarked
package org.lovebank.volunteer.creditreport;

import org.jspecify.annotations.NullMarked;
