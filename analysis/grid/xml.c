/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One part of a package through expat. A document type is refused: no .xlsx has one, and
 * entities are what XML bombs are made of.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "examtrend/text.h"
#include "grid/package.h"

#define BLOCK ((size_t)1 << 16)

static const char *local(const char *name)
{
    const char *colon = strrchr(name, ':');
    return colon ? colon + 1 : name;
}

static void XMLCALL on_start(void *context, const XML_Char *name, const XML_Char **atts)
{
    et_xml *xml = context;
    xml->events->start(xml->context, local(name), atts);
}

static void XMLCALL on_end(void *context, const XML_Char *name)
{
    et_xml *xml = context;
    xml->events->end(xml->context, local(name));
}

static void XMLCALL on_text(void *context, const XML_Char *text, int length)
{
    et_xml *xml = context;
    xml->events->text(xml->context, text, length);
}

static void XMLCALL on_doctype(void *context, const XML_Char *name,
                               const XML_Char *system_id, const XML_Char *public_id,
                               int internal)
{
    (void)name;
    (void)system_id;
    (void)public_id;
    (void)internal;
    et_xml_fail(context, ET_ERR_INPUT,
                "found a document type, expected XML without entities");
}

void et_xml_pause(et_xml *xml)
{
    if (!xml->paused && xml->status == ET_OK) {
        xml->paused = XML_StopParser(xml->parser, XML_TRUE) == XML_STATUS_OK;
    }
}

void et_xml_fail(et_xml *xml, et_status status, const char *format, ...)
{
    char text[ET_ERROR_TEXT];
    va_list args;

    if (xml->status != ET_OK) {
        return;
    }
    va_start(args, format);
    (void)vsnprintf(text, sizeof text, format, args);
    va_end(args);
    xml->status = et_fail(&xml->error, status, "%s", text);
    (void)XML_StopParser(xml->parser, XML_FALSE);
}

const char *et_xml_attribute(const char **attributes, const char *name)
{
    for (; *attributes; attributes += 2) {
        if (strcmp(local(attributes[0]), name) == 0) {
            return attributes[1];
        }
    }
    return NULL;
}

static unsigned hex(const char *text)
{
    unsigned value = 0;

    for (int i = 0; i < 4; i++) {
        const char *digits = "0123456789abcdef0123456789ABCDEF";
        const char *at = text[i] ? strchr(digits, text[i]) : NULL;
        if (!at) {
            return 0x10000;
        }
        value = 16 * value + (unsigned)(at - digits) % 16;
    }
    return value;
}

size_t et_xml_unescape(char *text, size_t length)
{
    size_t out = 0;

    for (size_t i = 0; i < length; out++) {
        unsigned code = i + 7 <= length && text[i] == '_' && text[i + 1] == 'x' &&
                                text[i + 6] == '_'
                            ? hex(text + i + 2)
                            : 0x10000;
        if (code < 128) { /* what is written so is a control character or "_" */
            text[out] = (char)code;
            i += 7;
        } else {
            text[out] = text[i++];
        }
    }
    return out;
}

/* ---- a part ---- */

static et_status no_memory(const et_xml *xml, et_error *err)
{
    return et_fail(err, ET_ERR_MEMORY, "out of memory while reading %s", xml->path);
}

static et_status find_part(et_xml *xml, bool *found, et_error *err)
{
    bool more = true;
    et_status status = et_infile_open(&xml->in, xml->path, err);

    *found = false;
    while (status == ET_OK && more) {
        const char *member = et_infile_member(xml->in);
        if (member && strcasecmp(member, xml->part) == 0) {
            *found = true;
            return ET_OK;
        }
        status = et_infile_next(xml->in, &more, err);
    }
    return status;
}

static et_status open_parser(et_xml *xml, et_error *err)
{
    static const XML_Memory_Handling_Suite memory = {malloc, realloc, free};

    xml->block = malloc(BLOCK);
    xml->parser = XML_ParserCreate_MM(NULL, &memory, NULL);
    if (!xml->block || !xml->parser) {
        return no_memory(xml, err);
    }
    XML_SetUserData(xml->parser, xml);
    XML_SetElementHandler(xml->parser, on_start, on_end);
    XML_SetCharacterDataHandler(xml->parser, on_text);
    XML_SetStartDoctypeDeclHandler(xml->parser, on_doctype);
    return ET_OK;
}

et_status et_xml_open(et_xml *xml, const char *path, const char *part, bool *found,
                      et_error *err)
{
    xml->path = path;
    xml->part = part;
    et_status status = find_part(xml, found, err);
    if (status == ET_OK && *found) {
        status = open_parser(xml, err);
    }
    if (status != ET_OK || !*found) {
        et_xml_close(xml);
    }
    return status;
}

void et_xml_close(et_xml *xml)
{
    et_infile_close(xml->in);
    if (xml->parser) {
        XML_ParserFree(xml->parser);
    }
    free(xml->block);
    xml->in = NULL;
    xml->parser = NULL;
    xml->block = NULL;
}

static et_status parse_failed(et_xml *xml, et_error *err)
{
    enum XML_Error code = XML_GetErrorCode(xml->parser);

    if (xml->status != ET_OK) {
        return xml->status == ET_ERR_MEMORY
                   ? no_memory(xml, err)
                   : et_fail(err, xml->status, "%s: %s", xml->path, xml->error.text);
    }
    if (code == XML_ERROR_NO_MEMORY) {
        return no_memory(xml, err);
    }
    return et_fail(err, ET_ERR_INPUT, "%s/%s:%llu:%llu: found %s, expected whole XML",
                   xml->path, xml->part,
                   (unsigned long long)XML_GetCurrentLineNumber(xml->parser),
                   (unsigned long long)XML_GetCurrentColumnNumber(xml->parser) + 1,
                   XML_ErrorString(code));
}

et_status et_xml_step(et_xml *xml, et_error *err)
{
    enum XML_Status parsed;
    size_t got = 0;

    if (xml->paused) {
        xml->paused = false;
        parsed = XML_ResumeParser(xml->parser);
    } else {
        et_status status = et_infile_read(xml->in, xml->block, BLOCK, &got, err);
        if (status != ET_OK) {
            return status;
        }
        xml->unpacked += got;
        if (xml->unpacked > xml->limit) {
            return et_fail(err, ET_ERR_INPUT,
                           "%s: found more than %llu MB in %s, expected no such part",
                           xml->path, (unsigned long long)(xml->limit >> 20), xml->part);
        }
        parsed = XML_Parse(xml->parser, xml->block, (int)got, got == 0);
    }
    if (parsed == XML_STATUS_ERROR || xml->status != ET_OK) {
        return parse_failed(xml, err);
    }
    XML_ParsingStatus now;
    XML_GetParsingStatus(xml->parser, &now);
    xml->paused = now.parsing == XML_SUSPENDED;
    xml->ended = now.parsing == XML_FINISHED;
    return ET_OK;
}
