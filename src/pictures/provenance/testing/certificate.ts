import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { bits, der, integer, octets, oid, sequence, text, time } from './der.ts';

/** A certificate made up for a test, and the key that signs with it. */
export type Identity = { readonly name: string; readonly certificate: Buffer; readonly key: KeyObject };

const ECDSA_WITH_SHA256 = sequence(oid('1.2.840.10045.4.3.2'));

/** From–until, as `20310504000000Z`. */
export type Validity = readonly [string, string];
const LONG: Validity = ['20200101000000Z', '20990101000000Z'];

/** An authority that vouches for itself: nobody else does. */
export function inventAuthority(name: string): Identity {
  const pair = newPair();
  const certificate = certify(
    { name, issuer: name, validity: LONG, point: pair.point },
    { key: pair.key, authorityPoint: pair.point, isAuthority: true },
  );
  return { name, certificate, key: pair.key };
}

/** A signer whom an authority vouches for. */
export function inventSigner(name: string, authority: Identity, validity: Validity = LONG): Identity {
  const pair = newPair();
  const authorityPoint = pointOf(authority.key);
  const certificate = certify(
    { name, issuer: authority.name, validity, point: pair.point },
    { key: authority.key, authorityPoint, isAuthority: false },
  );
  return { name, certificate, key: pair.key };
}

function newPair(): { readonly key: KeyObject; readonly point: Buffer } {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { key: privateKey, point: pointOf(privateKey) };
}

function pointOf(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  return Buffer.concat([Buffer.from([4]), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
}

type Subject = {
  readonly name: string;
  readonly issuer: string;
  readonly validity: Validity;
  /** The public key as an uncompressed point of P-256. */
  readonly point: Buffer;
};

type Voucher = { readonly key: KeyObject; readonly authorityPoint: Buffer; readonly isAuthority: boolean };

function certify(subject: Subject, { key, authorityPoint, isAuthority }: Voucher): Buffer {
  const body = sequence(
    der(0xa0, integer(2)),
    integer(isAuthority ? 1 : 2),
    ECDSA_WITH_SHA256,
    nameOf(subject.issuer),
    sequence(...subject.validity.map(time)),
    nameOf(subject.name),
    sequence(sequence(oid('1.2.840.10045.2.1'), oid('1.2.840.10045.3.1.7')), bits(subject.point)),
    der(0xa3, sequence(...extensions(subject.point, authorityPoint, isAuthority))),
  );
  return sequence(body, ECDSA_WITH_SHA256, bits(sign('sha256', body, key)));
}

function nameOf(name: string): Buffer {
  const part = (id: string, value: string): Buffer => der(0x31, sequence(oid(id), text(value)));
  return sequence(part('2.5.4.10', `${name} (invented)`), part('2.5.4.3', name));
}

function extensions(point: Buffer, authorityPoint: Buffer, isAuthority: boolean): Buffer[] {
  const keyId = (of: Buffer): Buffer => createHash('sha1').update(of).digest();
  const critical = der(0x01, Buffer.from([0xff]));
  const basic = isAuthority ? sequence(critical) : sequence();
  const usage = isAuthority ? bits(Buffer.from([0x06]), 1) : bits(Buffer.from([0x80]), 7);
  const common = [
    sequence(oid('2.5.29.19'), critical, octets(basic)),
    sequence(oid('2.5.29.15'), critical, octets(usage)),
    sequence(oid('2.5.29.14'), octets(octets(keyId(point)))),
    sequence(oid('2.5.29.35'), octets(sequence(der(0x80, keyId(authorityPoint))))),
  ];
  const emailProtection = sequence(oid('1.3.6.1.5.5.7.3.4'));
  return isAuthority ? common : [...common, sequence(oid('2.5.29.37'), octets(emailProtection))];
}
