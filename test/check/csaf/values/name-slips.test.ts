import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isNameSlip } from '../../../../src/check/csaf/values/name-slips.ts';

const slips = ['Pruduct', 'Produkt', 'Prodct', 'Producct', 'Secruity', 'erver', 'Serverr', 'sservice', 'Versoin'];
const names = ['Product', 'server', 'Desigo', 'Simatic', 'Prudokt', 'Sever1x', '', 'a', 'Serv', 'constructor'];

for (const name of slips) test(`${name} is a slip`, () => assert.equal(isNameSlip(name), true));
for (const name of names) test(`${JSON.stringify(name)} is none`, () => assert.equal(isNameSlip(name), false));
