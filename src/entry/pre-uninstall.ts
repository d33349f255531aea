import { log } from '../adapters/forge/log';
import { jiraRequestMarks as marks } from '../adapters/jira/request-marks';
import { preUninstall } from '../handlers/pre-uninstall';

export const handler = preUninstall({ marks, log });
