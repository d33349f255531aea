import { checkProperty } from '../desk/properties';
import { findProject } from '../desk/desk';
import { refuse } from '../refusal';
import { created, del, get, isLicensed, noContent, ok, param, put, type Call, type Route } from './call';
import { needPermission } from './permissions';
import { keysAt, noProperty } from './property-answers';

type Owner = (call: Call, forWriting: boolean) => string;

const ownerProject: Owner = (call, forWriting) => {
  const project = isLicensed(call.me) ? findProject(call.desk, param(call, 'projectIdOrKey')) : null;
  if (!project) return refuse(404, 'No project could be found with that id or key.');
  if (forWriting && call.me.role !== 'app') needPermission(call, 'ADMINISTER_PROJECTS');
  return `project:${project.id}`;
};

const ownerUser: Owner = (call) => {
  const accountId = call.query.get('accountId') ?? call.me.accountId;
  if (!call.desk.records.people.has(accountId)) return refuse(404, 'The user does not exist.');
  if (accountId !== call.me.accountId && call.me.role !== 'app')
    return refuse(403, 'You may not see the properties of another user.');
  return `user:${accountId}`;
};

/** Properties of projects and people, which differ in who may touch them. */
function propertiesOf(path: string, owner: Owner): readonly Route[] {
  const all = (call: Call, forWriting: boolean) => {
    const key = owner(call, forWriting);
    return { key, values: call.desk.records.properties.get(key) ?? {} };
  };
  return [
    get(path, (call) => keysAt(call.desk.siteUrl + path, all(call, false).values)),
    get(`${path}/{propertyKey}`, (call) => {
      const { values } = all(call, false);
      const key = param(call, 'propertyKey');
      return key in values ? ok({ key, value: values[key] }) : noProperty(key);
    }),
    put(`${path}/{propertyKey}`, (call) => {
      const { key: home, values } = all(call, true);
      const key = param(call, 'propertyKey');
      checkProperty(key, call.body);
      call.desk.records.properties.set(home, { ...values, [key]: call.body });
      return key in values ? ok(undefined) : created();
    }),
    del(`${path}/{propertyKey}`, (call) => {
      const { key: home, values } = all(call, true);
      const { [param(call, 'propertyKey')]: gone, ...rest } = values;
      if (gone === undefined) return noProperty(param(call, 'propertyKey'));
      call.desk.records.properties.set(home, rest);
      return noContent;
    }),
  ];
}

export const ownedPropertyRoutes: readonly Route[] = [
  ...propertiesOf('/rest/api/3/project/{projectIdOrKey}/properties', ownerProject),
  ...propertiesOf('/rest/api/3/user/properties', ownerUser),
];
